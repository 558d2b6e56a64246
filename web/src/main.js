// The page's script: makes what lives as long as the page, and begins at the step that the address and the draft give.
import createHuji from 'huji-engine'
import { createCities } from './city.js'
import { applyDisplay, SIZES } from './display.js'
import { createDraft } from './draft.js'
import { createEngine } from './engine.js'
import { createFiles } from './files.js'
import { abilitiesOf } from './hosts.js'
import { createPage } from './page.js'
import { createPrefetch } from './prefetch.js'
import { createRenderer } from './renderer.js'
import { createRoute } from './route.js'
import { sharedAnswers } from './shared_link.js'
import { createSpeech } from './speech.js'
import { createStore } from './store.js'

/** @import { Site } from './types' */

const elementOf = (/** @type {string} */ id) => /** @type {Element} */ (document.getElementById(id))

/** @type {Site} */
const { catalog, parts, wasm, languages, source, abilities, asked, params } = /** @type {any} */ (window).hujiSite
const files = createFiles(parts, asked)
const engine = createEngine(createHuji, wasm, files)
const cities = createCities(catalog.cities, files, engine)
const draft = createDraft(window, {
  path: location.pathname.replace(/[^/]*$/, ''),
  rules: catalog.cities.map(({ pack }) => pack.sha256.slice(0, 8)).join(''),
  known: {
    cities: catalog.cities.map(({ id }) => id),
    languages: Object.keys(languages),
    sizes: SIZES.length
  }
})
const kept = draft.restore()
const store = createStore(source, kept.state)
const { state } = store
const route = createRoute(window)
const page = createPage({
  store,
  cities,
  languages,
  files,
  draft,
  route,
  speech: createSpeech(window.speechSynthesis, languages),
  renderer: createRenderer(elementOf('page'), elementOf('status')),
  prefetch: createPrefetch(Object.keys(parts), cities, files),
  roles: catalog.roles,
  abilities: abilitiesOf(abilities),
  isKiosk: params.isKiosk
})

// A host may open the page for one city or in one language. The page itself writes neither into the address. Whoever comes
// back to a step of their own goes on there. Returns the step to begin with, where it is not the one in the address.
function acceptParams(/** @type {boolean} */ isFresh) {
  const { city, language } = params
  if (isFresh && language) store.setLanguage(language)
  if (location.hash || !city || !cities.has(city)) return undefined
  store.chooseCity(city)
  return '#goal'
}

// Somebody's answers in a link: their city, their results, and nothing of it kept on this device.
async function followLink(/** @type {string} */ shared, /** @type {string} */ id) {
  draft.leaveDevice()
  try {
    page.drawLoading()
    const city = await cities.load(id, state.language)
    const { readSharedLink } = await page.act.loadShare()
    const link = readSharedLink(shared, city)
    const { refused } = link
    if (refused) {
      store.clearAnswers()
      page.session.notice = (words) => refused[words.lang]
    } else {
      store.useAnswers(link.goal, link.steps)
      route.redirect('#results')
    }
    page.show()
  } catch (error) {
    page.fail(error)
  }
}

function begin() {
  const isFresh = !location.hash
  const shared = sharedAnswers(location.hash)
  if (kept.isLost) page.session.notice = (words) => words.updated
  if (shared) route.redirect(location.pathname + location.search)
  route.start(acceptParams(isFresh || !!shared))
  applyDisplay(state)
  engine.start().catch(() => {}) // the first step needs no engine; whoever needs it will hear of the failure
  addEventListener('hashchange', page.arrive)
  if (params.isKiosk) files.loadPart('kiosk').then((watch) => watch(page.kioskActions), page.fail)
  if (shared && state.city) followLink(shared, state.city)
  else page.show()
}

try {
  begin()
} catch (error) {
  page.fail(error)
}

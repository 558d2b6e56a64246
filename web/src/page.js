// Shows the step in the address: loads what it needs, draws it, and tells where that fails.
import { createActions } from './actions.js'
import { today } from './dates.js'
import { fitsTexts } from './draft_format.js'
import { failureKind } from './failure.js'
import { resolveRoute } from './route.js'
import { createScreens } from './screens/index.js'
import { failedScreen } from './screens/failed.js'
import { createSession } from './session.js'
import { answeredSteps } from './steps.js'
import { FIRST_WORDS, loadWords } from './words/index.js'

/** @import { Cities } from './city.js' */
/** @import { Draft } from './draft.js' */
/** @import { Files } from './files.js' */
/** @import { createRenderer } from './renderer.js' */
/** @import { Route, RouteHistory } from './route.js' */
/** @import { Speech } from './speech.js' */
/** @import { Store } from './store.js' */
/** @import { Abilities, City, Roles, Site } from './types' */

// Shorter than this, a loading screen would only flicker.
const PATIENCE = 200

/**
 * @param {object} services
 * @param {Store} services.store
 * @param {Cities} services.cities
 * @param {Site['languages']} services.languages
 * @param {Files} services.files
 * @param {Draft} services.draft
 * @param {RouteHistory} services.route
 * @param {Speech} services.speech
 * @param {ReturnType<typeof createRenderer>} services.renderer
 * @param {(city: string) => void} services.prefetch
 * @param {Roles} services.roles
 * @param {Abilities} services.abilities
 * @param {boolean} services.isKiosk
 */
export function createPage(services) {
  const { store, cities, files, draft, route, speech, renderer, prefetch, isKiosk } = services
  const { state } = store
  const session = createSession()
  const shared = Object.assign(
    { session, today, isRemembered: () => (isKiosk ? null : draft.isRemembered()) },
    services
  )
  const act = createActions(shared, show, fail)
  const screens = createScreens(shared, act)

  // Grows with every step that is asked for, so that a late one notices that it is no longer wanted.
  let visit = 0
  // The address of the step on the screen.
  let shownHash = ''
  // Whether the answers from before this visit were compared with the texts of their city.
  let isChecked = false

  const hasAnswers = () => answeredSteps(state.steps).length > 0

  /** @param {Element} main @param {string | null} [focus] @param {boolean} [isWaiting] whether it is no step */
  function draw(main, focus, isWaiting = false) {
    speech.stop()
    const isStart = main.getAttribute('data-screen') === 'city'
    if (!isWaiting && (!isStart || hasAnswers())) main.append(screens.answersSoFar())
    renderer.draw(main, screens.frame(), { focus, isAnnounced: isWaiting })
    draft.save(state)
  }

  // Where even the failed screen cannot be drawn as the others are, it stands alone, in the words that come with the page.
  /** @param {unknown} error */
  function fail(error) {
    console.error(error)
    try {
      draw(screens.failed(failureKind(error)), null, true)
    } catch (another) {
      console.error(another)
      const restart = () => {
        draft.forget()
        location.replace(location.pathname)
      }
      const data = { words: FIRST_WORDS, kind: failureKind(error), firstRow: null }
      renderer.drawAlone(failedScreen(data, { retry: () => location.reload(), restart }))
    }
  }

  // The words, and what else the step needs. All is asked for at once; the words come first, so that a failure is said in them.
  /** @param {Route} route @param {boolean} again */
  async function load({ name }, again) {
    const { city, language } = state
    const needsCity = name !== 'city' || hasAnswers()
    const others = Promise.all([
      city && needsCity ? cities.load(city, language, again) : session.city,
      name === 'results' ? files.loadPart('results', again) : session.results
    ])
    others.catch(() => {})
    session.words = await loadWords(files, language, again)
    return others
  }

  // Loads what the step needs. Returns false when another step was asked for meanwhile.
  /** @param {Route} route @param {boolean} again @param {number} mine */
  async function prepare(route, again, mine) {
    const slow = setTimeout(() => {
      if (mine === visit) drawLoading()
    }, PATIENCE)
    try {
      const [city, results] = await load(route, again)
      if (mine !== visit) return false
      Object.assign(session, { city, results })
      return true
    } finally {
      clearTimeout(slow)
    }
  }

  // Compares the answers from before this visit, once, with the texts of their city. Returns whether they are of use.
  /** @param {City | null} city */
  function checkAnswers(city) {
    if (isChecked || !city) return true
    isChecked = true
    return fitsTexts(city.text, state.goal, [...state.steps, ...state.dropped])
  }

  /**
   * Shows the step in the address.
   * @param {string | null} [focus] selects what keeps the focus; otherwise the step's heading takes it
   * @param {boolean} [again] whether files are to be fetched past the browser's cache
   */
  async function show(focus, again = false) {
    const mine = ++visit
    try {
      const hash = resolveRoute(route.read(), state)
      if (hash) route.redirect(hash)
      const wanted = route.read()
      shownHash = route.currentHash()
      if (!(await prepare(wanted, again, mine))) return
      if (!checkAnswers(session.city)) return act.forgetUnusable()
      draw(screens.step(wanted), focus)
      if (state.city && (wanted.name === 'question' || wanted.name === 'results')) prefetch(state.city)
    } catch (error) {
      if (mine === visit) fail(error)
    }
  }

  const drawLoading = () => draw(screens.loading(), null, true)

  return {
    session,
    act,
    show,
    fail,
    drawLoading,
    /** What the kiosk part may see and cause. */
    kioskActions: { words: () => session.words, hasAnswers: () => !!state.city, restart: act.restart },
    /** Called when the browser has moved to another address. */
    arrive() {
      if (route.currentHash() === shownHash) return // triggered by our own navigation
      route.noteArrival()
      show()
    }
  }
}

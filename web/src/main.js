// The page: reads the address, loads what the step needs, draws the step, and carries the citizen's presses to the state.
import { stopSpeaking } from './speech.js'
import { startEngine } from './engine.js'
import { cities, cityEntry, loadCity } from './city.js'
import { countOpen, dropMisfits, hangingOn, heard, nextStep, tell } from './dialogue.js'
import { applyDisplay } from './display.js'
import { forgetAll, leaveDevice, restoreDraft, saveDraft } from './draft.js'
import { today } from './dates.js'
import { Failure } from './failure.js'
import { loadPart } from './files.js'
import { answerRows, answersSoFar, droppedNotice, firstRow, foot, head } from './layout.js'
import { readLaunchParams } from './launch_params.js'
import { openLink, takeLink } from './shared_link.js'
import { afterPaint } from './paint.js'
import { fetchRest } from './prefetch.js'
import { currentHash, enter, goBack, noteArrival, readRoute, redirect, startRoute } from './route.js'
import { languages, source } from './site.js'
import { answeredSteps, clearAnswers, state, stepOfFact } from './state.js'
import { FIRST_WORDS, loadWords } from './words/index.js'
import { cityScreen } from './screens/city.js'
import { goalScreen } from './screens/goal.js'
import { questionScreen } from './screens/question.js'
import { failedScreen, loadingScreen } from './screens/waiting.js'

// Shorter than this, a loading screen would only flicker.
const PATIENCE = 200

const page = document.getElementById('page')
const status = document.getElementById('status')

let visit = 0

// The step that the page has come to, and what its head and foot were drawn for.
let arrived = ''
let framed = ''

// What the screens see and do.
const app = {
  state,
  cities,
  cityEntry,
  loadPart,
  stepOfFact,
  frame: { answerRows, droppedNotice, firstRow },
  words: FIRST_WORDS,
  text: null,
  calculator: null,
  pack: null,
  date: null,
  results: null,
  isKiosk: false,
  answers: {},
  left: 0,
  shown: [],
  notice: null,

  go(hash) {
    if (currentHash() !== hash) enter(hash)
    show()
  },
  back() {
    if (!goBack()) app.go(before(readRoute()))
  },
  speak(language) {
    state.language = language
    show('[data-lang="' + language + '"]')
  },
  redraw(focus) {
    show(focus)
  },
  chooseCity(id) {
    if (state.city !== id) clearAnswers()
    app.notice = null
    state.city = id
    app.go('#goal')
  },
  chooseGoal(id) {
    app.notice = null
    state.goal = id
    app.proceed()
  },
  proceed() {
    state.draft = null
    try {
      const step = nextStep(app.calculator, today())
      app.go(step ? '#q' + step : '#results')
    } catch (error) {
      fail(error)
    }
  },
  answer(index, values) {
    const step = state.steps[index]
    const isChange = !!step.values
    step.values = values
    state.dropped = isChange ? dropMisfits(app.calculator, today(), step) : []
    app.proceed()
  },
  restart() {
    forgetAll()
    app.go('#city')
  },
  // The same citizen in another city, or back in their own.
  async lookAt(id) {
    const home = state.home || { city: state.city, steps: answeredSteps() }
    try {
      const here = await loadCity(home.city, state.language)
      const there = await loadCity(id, state.language)
      state.steps =
        id === home.city ? home.steps : app.results.stepsElsewhere(home.steps, here.text.facts, there.text.facts)
      state.home = id === home.city ? null : home
      state.city = id
      state.draft = null
      state.dropped = []
      dropMisfits(there.calculator, today())
      app.go('#results')
    } catch (error) {
      fail(error)
    }
  },
  retry() {
    show(null, true)
  },
  reveal(selector) {
    const target = page.querySelector(selector)
    target.open = true
    ;(target.querySelector('summary') || target).focus() // a fold that takes the focus itself keeps Tab out of it
    target.scrollIntoView()
  },
  fail,
  hasAnswers: () => !!state.city,
  tell: () => tell(app.calculator),
  countOpen: () => countOpen(app.calculator, today()),
  hangingOn: (step) => hangingOn(app.calculator, today(), step, app.kinds()),
  kinds: () => app.text.goals.find(({ id }) => id === state.goal).kinds,
  remedyOf: (id) => heard(app.calculator.remedy(id, app.date))
}

// The step before this one, for a citizen who came by another way than through it.
function before({ name, step }) {
  if (name === 'goal') return '#city'
  const last = name === 'results' ? state.steps.length : step - 1
  return last > 0 ? '#q' + last : '#goal'
}

// Brings the address to a step that the state can show.
function settle(route) {
  if (route.name !== 'city' && !state.city) {
    redirect('#city')
  } else if ((route.name === 'question' || route.name === 'results') && !state.goal) redirect('#goal')
  else if (route.name === 'question' && !state.steps[route.step - 1]) redirect('#results')
  return readRoute()
}

function results() {
  tell(app.calculator)
  app.date = today()
  const result = heard(app.calculator.assess(app.date))
  if (!result.consistent) return app.results.clashScreen(app, result.clash)
  app.answers = result.answers
  app.left = countOpen(app.calculator, app.date)
  return app.results.resultsScreen(app, result)
}

function screen({ name, step }) {
  switch (name) {
    case 'goal':
      return goalScreen(app)
    case 'question':
      return questionScreen(app, step - 1)
    case 'results':
      return results()
    default:
      return cityScreen(app)
  }
}

// Head and foot stay while they would say the same: most of what a phone spends on a step is drawing.
function place(main) {
  const frame = [app.words.lang, state.elder, state.city].join()
  if (frame === framed) return page.replaceChild(main, page.querySelector('main'))
  framed = frame
  document.documentElement.lang = app.words.lang
  while (page.firstChild) page.removeChild(page.firstChild)
  page.append(head(app), main, foot(app))
}

function draw(main, focus) {
  const name = main.getAttribute('data-screen')
  const settled = name !== 'loading' && name !== 'failed'
  stopSpeaking()
  if (settled && (name !== 'city' || answeredSteps().length)) main.append(answersSoFar(app))
  place(main)
  const heading = main.querySelector('h1')
  const title = heading.textContent + ' · ' + app.words.title
  afterPaint(() => {
    document.title = title
  }) // after the step's own entry, which is named by it
  heading.tabIndex = -1
  status.textContent = settled ? '' : heading.textContent
  const target = focus ? page.querySelector(focus) : heading
  target.focus({ preventScroll: true })
  if (!focus) scrollTo(0, 0)
  saveDraft()
}

function fail(error) {
  console.error(error)
  draw(failedScreen(app, error instanceof Failure ? error.kind : 'engine'))
}

// The words, and what else the step needs. All is asked for at once; the words come first, so that a failure is said in them.
async function load(route, again) {
  const needsCity = route.name !== 'city' || answeredSteps().length > 0
  const others = Promise.all([
    route.name === 'results' &&
      loadPart('results', again).then((part) => {
        app.results = part
      }),
    needsCity && loadCity(state.city, state.language, again).then((city) => Object.assign(app, city))
  ])
  others.catch(() => {})
  app.words = await loadWords(state.language, again)
  return others
}

// Loads what the step needs. Returns false when another step was asked for meanwhile.
async function prepare(route, again, mine) {
  const slow = setTimeout(() => {
    if (mine === visit) draw(loadingScreen(app))
  }, PATIENCE)
  try {
    await load(route, again)
  } finally {
    clearTimeout(slow)
  }
  return mine === visit
}

// Shows the step in the address. `focus` names what keeps the focus; otherwise the step's heading takes it.
async function show(focus, again) {
  const mine = ++visit
  try {
    const route = settle(readRoute())
    arrived = currentHash()
    if (!(await prepare(route, again, mine))) return
    draw(screen(route), focus)
    if (route.name === 'question' || route.name === 'results') fetchRest(state.city)
  } catch (error) {
    if (mine === visit) fail(error)
  }
}

// A host may open the page for one city or in one language. The page itself writes neither into the address. Who comes back
// to a step of their own goes on there. Returns the step to begin with, where it is not the one in the address.
function accept({ city, language, isKiosk }, isFresh) {
  if (isFresh && languages[language]) state.language = language
  app.isKiosk = isKiosk
  if (location.hash || !cityEntry(city)) return undefined
  if (state.city !== city) clearAnswers()
  state.city = city
  return '#goal'
}

// Somebody's answers in a link: their city, their results, and nothing of it kept on this device.
async function followLink() {
  leaveDevice()
  draw(loadingScreen(app))
  try {
    const city = await loadCity(state.city, state.language)
    const refused = await openLink(linked, city)
    if (refused) app.notice = (words) => refused[words.lang]
    else redirect('#results')
    show()
  } catch (error) {
    fail(error)
  }
}

state.language = source
const isFresh = !location.hash
if (!restoreDraft()) app.notice = (words) => words.updated
const linked = takeLink()
startRoute(accept(readLaunchParams(), isFresh || linked))
applyDisplay()
startEngine().catch(() => {}) // the first step needs no engine; whoever needs it will hear of the failure
addEventListener('hashchange', () => {
  if (currentHash() === arrived) return // our own doing
  noteArrival()
  show()
})
if (app.isKiosk) loadPart('kiosk').then((watch) => watch(app), fail)
if (linked && state.city) followLink()
else show()

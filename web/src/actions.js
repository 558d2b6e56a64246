// What the citizen's presses do: each changes the store, and shows the step that follows.
import { required } from './failure.js'
import { goalOf } from './goal.js'
import { contradictingSteps, nextQuestion } from './dialogue.js'
import { applyDisplay } from './display.js'
import { hashBefore } from './route.js'
import { answeredSteps } from './steps.js'

/** @import { Cities } from './city.js' */
/** @import { Draft } from './draft.js' */
/** @import { Files } from './files.js' */
/** @import { RouteHistory } from './route.js' */
/** @import { Session } from './session.js' */
/** @import { Store } from './store.js' */
/** @import { Language, SharePart, Values } from './types' */
/** @typedef {ReturnType<typeof createActions>} Actions */

/**
 * @param {object} page
 * @param {Store} page.store
 * @param {Session} page.session
 * @param {Cities} page.cities
 * @param {Files} page.files
 * @param {Draft} page.draft
 * @param {RouteHistory} page.route
 * @param {() => string} page.today
 * @param {(focus?: string | null, again?: boolean) => void} show shows the step in the address
 * @param {(error: unknown) => void} fail
 */
export function createActions({ store, session, cities, files, draft, route, today }, show, fail) {
  const { state } = store

  // Whatever goes wrong in a press is told.
  /** @type {<Parameters extends any[]>(act: (...parameters: Parameters) => void) => (...parameters: Parameters) => void} */
  const guarded =
    (act) =>
    (...parameters) => {
      try {
        act(...parameters)
      } catch (error) {
        fail(error)
      }
    }

  /** @param {string} hash */
  function goTo(hash) {
    if (route.currentHash() !== hash) route.enter(hash)
    show()
  }

  function proceed() {
    const city = required(session.city, 'city')
    const goal = goalOf(city, state.goal)
    const next = nextQuestion(city.calculator, answeredSteps(state.steps), goal.id, today())
    store.ask(next)
    goTo(next ? '#q' + state.steps.length : '#results')
  }

  /** @param {number} index @param {Values} values */
  function answer(index, values) {
    const before = state.steps[index]
    const step = Object.assign({}, before, { values })
    const steps = state.steps.map((other) => (other === before ? step : other))
    const { calculator } = required(session.city, 'city')
    const dropped = before.values ? contradictingSteps(calculator, answeredSteps(steps), today(), step) : []
    store.answer(index, values, dropped)
    proceed()
  }

  /** @param {string} id */
  async function lookAt(id) {
    const home = state.home || { city: required(state.city, 'chosen city'), steps: answeredSteps(state.steps) }
    const [here, there] = [await cities.load(home.city, state.language), await cities.load(id, state.language)]
    const { stepsIn } = required(session.results, 'results part')
    store.lookAt(id, stepsIn(home.steps, here, there, today()), id === home.city ? null : home)
    goTo('#results')
  }

  function forgetUnusable() {
    store.clear()
    session.notice = (words) => words.updated
    goTo('#city')
  }

  return {
    goTo: guarded(goTo),
    proceed: guarded(proceed),
    answer: guarded(answer),
    fail,
    /** Answers that the texts of today do not know are of no use to anybody. */
    forgetUnusable,
    back: guarded(() => {
      if (!route.back()) goTo(hashBefore(route.read(), state.steps.length))
    }),
    retry: () => show(null, true),
    restart: guarded(() => {
      store.clear()
      draft.forget()
      goTo('#city')
    }),
    chooseCity: guarded((/** @type {string} */ id) => {
      store.chooseCity(id)
      session.notice = null
      goTo('#goal')
    }),
    chooseGoal: guarded((/** @type {string} */ id) => {
      store.chooseGoal(id)
      session.notice = null
      proceed()
    }),
    /** Shows the same citizen in another city, or back in their own. */
    lookAt: (/** @type {string} */ id) => {
      lookAt(id).catch(fail)
    },

    speak: guarded((/** @type {Language} */ language) => {
      store.setLanguage(language)
      show('[data-lang="' + language + '"]')
    }),
    switchElder: guarded(() => {
      store.switchElder()
      applyDisplay(state)
      show('.elder[data-action]')
    }),
    resize(/** @type {number} */ by) {
      store.resize(by)
      applyDisplay(state)
      draft.save(state)
      return state
    },
    switchContrast() {
      store.switchContrast()
      applyDisplay(state)
      draft.save(state)
      return state
    },

    remember: (/** @type {boolean} */ wanted) => draft.remember(wanted, state),
    /** @returns {Promise<SharePart>} */
    loadShare: () => files.loadPart('share')
  }
}

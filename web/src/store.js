// All that the page remembers of a citizen: the answers, and how the page looks. Its actions alone change it.
import { elderSwitched, resized } from './display.js'
import { answeredSteps } from './steps.js'

/** @import { AnsweredStep, Home, Language, State, Step, Values } from './types' */
/** @typedef {ReturnType<typeof createStore>} Store */

/** @returns {Pick<State, 'steps' | 'draft' | 'dropped' | 'home'>} */
const noAnswers = () => ({ steps: [], draft: null, dropped: [], home: null })

/**
 * A store that begins with what was kept of an earlier visit.
 * @param {Language} language the page's first
 * @param {Partial<State>} [kept]
 */
export function createStore(language, kept) {
  /** @type {State} */
  const state = Object.assign(
    { city: null, goal: null, language, elder: false, size: 0, contrast: false },
    noAnswers(),
    kept
  )
  /** @param {Partial<State>} changes */
  const change = (changes) => {
    Object.assign(state, changes)
  }

  return {
    /** @type {Readonly<State>} */
    state,

    /**
     * Answers belong to a city: another one begins without any.
     * @param {string} city
     */
    chooseCity(city) {
      if (state.city !== city) change(noAnswers())
      change({ city })
    },
    /** @param {string} goal */
    chooseGoal: (goal) => change({ goal }),
    /**
     * Puts the next question, or none, after the answered ones; one that was left unanswered goes.
     * @param {{ question: string, facts: string[] } | null} next
     */
    ask(next) {
      /** @type {Step[]} */
      const steps = answeredSteps(state.steps)
      change({
        steps: steps.concat(next ? { question: next.question, facts: next.facts, values: null } : []),
        draft: null
      })
    },
    /**
     * Keeps ticks that are not sent on yet, so that a change of language loses nothing.
     * @param {number} index
     * @param {Values} values
     */
    tick: (index, values) => change({ draft: { index, values } }),
    /**
     * Answers a step, and takes out those of the other steps that the answer contradicts.
     * @param {number} index
     * @param {Values} values
     * @param {AnsweredStep[]} dropped
     */
    answer: (index, values, dropped) =>
      change({
        steps: state.steps
          .map((step, i) => (i === index ? Object.assign({}, step, { values }) : step))
          .filter((step) => !dropped.includes(/** @type {AnsweredStep} */ (step))),
        dropped
      }),
    /**
     * The same citizen in another city, or back at home.
     * @param {string} city
     * @param {AnsweredStep[]} steps
     * @param {Home | null} home
     */
    lookAt: (city, steps, home) => change({ city, steps, home, draft: null, dropped: [] }),
    /**
     * Takes over the answers of a link.
     * @param {string} goal
     * @param {AnsweredStep[]} steps
     */
    useAnswers: (goal, steps) => change(Object.assign(noAnswers(), { goal, steps })),
    clearAnswers: () => change(noAnswers()),
    /** Takes away every answer; how the page looks stays. */
    clear: () => change(Object.assign(noAnswers(), { city: null, goal: null })),

    /** @param {string} language */
    setLanguage: (language) => change({ language }),
    switchElder: () => change(elderSwitched(state)),
    switchContrast: () => change({ contrast: !state.contrast }),
    /** @param {number} by */
    resize: (by) => change(resized(state, by))
  }
}

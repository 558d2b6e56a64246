// The results step: from the state and the loaded city to what the results' screens are drawn from.
import resultsWords from 'huji-results-words'
import { assess, contradictingSteps, countOpen, remedyOf, verdictsWith } from '../dialogue.js'
import { goalOf } from '../goal.js'
import { answeredSteps, stepOfFact } from '../steps.js'
import { clashScreen } from './clash.js'
import { stepsElsewhere } from './elsewhere.js'
import { resultsScreen } from './screen.js'

/** @import { AnsweredStep, City, ResultsInput, StepActions } from '../types' */

/**
 * The screen of the citizen's results, or of the answers that clash.
 * @param {ResultsInput} input
 * @param {StepActions} act
 */
export function resultsStep(input, act) {
  const { state, city, date, firstRow } = input
  const words = Object.assign({}, resultsWords, input.words) // all languages but the first bring theirs
  const { calculator, text } = city
  const answered = answeredSteps(state.steps)
  const result = assess(calculator, answered, date)
  const { clash } = result
  if (!result.consistent) return clashScreen({ words, text, clash, firstRow, answerRows: input.answerRows(clash) })

  const goal = goalOf(city, state.goal)
  const data = {
    words,
    text,
    language: state.language,
    pack: city.pack,
    names: city.names,
    city: text.city,
    home: state.home && state.home.city,
    cities: input.cities,
    goal,
    date,
    result,
    questionsLeft: countOpen(calculator, answered, goal.id, date),
    stepOfFact: stepOfFact(state.steps),
    roles: input.roles,
    abilities: input.abilities,
    firstRow,
    droppedNotice: input.droppedNotice
  }
  return resultsScreen(
    data,
    Object.assign({}, act, {
      remedyOf: (/** @type {string} */ entitlement) => remedyOf(calculator, entitlement, date),
      verdictsWith: (/** @type {Record<string, string>} */ answers) => verdictsWith(calculator, answered, answers, date)
    })
  )
}

/**
 * The steps of a citizen of `home` as far as they hold in `there`, without those that contradict earlier ones there.
 * @param {readonly AnsweredStep[]} steps
 * @param {City} home
 * @param {City} there
 * @param {string} date
 */
export function stepsIn(steps, home, there, date) {
  const held = home === there ? [...steps] : stepsElsewhere(steps, home, there)
  const misfits = contradictingSteps(there.calculator, held, date)
  return held.filter((step) => !misfits.includes(step))
}

// The conversation with the engine. The answers are told anew each time, so nothing can be left over from before a change.
// An error that the engine names is a mistake of the page, never a result: it is thrown.
import { Failure } from './failure.js'

/** @import { Calculator, Kind, Question, Remedy, Result } from '../../core/browser/calculator' */
/** @import { AnsweredStep } from './types' */

/** @param {string} code @param {string} fact */
function refuse(code, fact) {
  if (code) throw new Failure('internal', fact + ': ' + code)
}

/**
 * Tells the engine one answer. Every answer that the page tells goes through here.
 * @param {Pick<Calculator, 'answer'>} calculator
 * @param {string} fact
 * @param {string | null} cell null for "not sure"
 */
export const tellAnswer = (calculator, fact, cell) => refuse(calculator.answer(fact, String(cell)), fact)

/** @param {Calculator} calculator @param {AnsweredStep} step */
const tellStep = (calculator, { facts, values }) => facts.forEach((fact) => tellAnswer(calculator, fact, values[fact]))

/**
 * Tells the engine these answers and no others.
 * @param {Calculator} calculator
 * @param {readonly AnsweredStep[]} steps
 */
export function replayAnswers(calculator, steps) {
  calculator.reset()
  steps.forEach((step) => tellStep(calculator, step))
}

/**
 * What the engine replied.
 * @param {string} json
 */
export function parseReply(json) {
  const reply = JSON.parse(json)
  if (reply && reply.error) throw new Failure('internal', reply.error)
  return reply
}

const isContradiction = (/** @type {Calculator} */ calculator, /** @type {string} */ date) =>
  calculator.verdicts(date) === '!'

/**
 * The next question worth asking, or null where nothing can change any more or the answers contradict each other.
 * @param {Calculator} calculator
 * @param {readonly AnsweredStep[]} steps
 * @param {string} goal
 * @param {string} date
 * @returns {Question | null}
 */
export function nextQuestion(calculator, steps, goal, date) {
  replayAnswers(calculator, steps)
  return isContradiction(calculator, date) ? null : parseReply(calculator.next(goal, date))
}

/**
 * How many questions can still change something, at most.
 * @param {Calculator} calculator
 * @param {readonly AnsweredStep[]} steps
 * @param {string} goal
 * @param {string} date
 * @returns {number}
 */
export function countOpen(calculator, steps, goal, date) {
  replayAnswers(calculator, steps)
  return parseReply(calculator.open(goal, date)).length
}

/**
 * The result of these answers. The engine then still has them.
 * @param {Calculator} calculator
 * @param {readonly AnsweredStep[]} steps
 * @param {string} date
 * @returns {Result}
 */
export function assess(calculator, steps, date) {
  replayAnswers(calculator, steps)
  return parseReply(calculator.assess(date))
}

/**
 * The steps that contradict the others: `changed`, the one just answered, stays, then the earlier before the later. None
 * where `changed` alone is a contradiction.
 * @param {Calculator} calculator
 * @param {readonly AnsweredStep[]} steps
 * @param {string} date
 * @param {AnsweredStep} [changed] one of the steps
 */
export function contradictingSteps(calculator, steps, date, changed) {
  replayAnswers(calculator, changed ? [changed] : [])
  if (isContradiction(calculator, date)) return []
  return steps.filter((step) => {
    if (step === changed) return false
    tellStep(calculator, step)
    if (!isContradiction(calculator, date)) return false
    step.facts.forEach((fact) => refuse(calculator.forget(fact), fact))
    return true
  })
}

/**
 * The ids of the entitlements of these kinds that are still open and depend on a step, its own answer left aside.
 * @param {Calculator} calculator
 * @param {readonly AnsweredStep[]} others the other steps
 * @param {readonly string[]} facts the step's
 * @param {readonly Kind[]} kinds
 * @param {string} date
 */
export function dependentsOf(calculator, others, facts, kinds, date) {
  const open = assess(calculator, others, date).entitlements.filter(
    ({ kind, verdict }) => verdict === 'undetermined' && kinds.includes(kind)
  )
  const dependent = open.filter(({ missing }) => missing.some((fact) => facts.includes(fact)))
  // Facts that count only together are missing from every list.
  return (dependent.length ? dependent : open.filter(({ missing }) => !missing.length)).map(({ id }) => id)
}

/**
 * The verdicts, one letter an entitlement, had the citizen also given these answers; '!' where the others rule them out.
 * @param {Calculator} calculator
 * @param {readonly AnsweredStep[]} steps
 * @param {Record<string, string>} answers
 * @param {string} date
 */
export function verdictsWith(calculator, steps, answers, date) {
  replayAnswers(calculator, steps)
  Object.keys(answers).forEach((fact) => tellAnswer(calculator, fact, answers[fact]))
  const letters = calculator.verdicts(date)
  replayAnswers(calculator, steps)
  return letters
}

/**
 * The remedy of an entitlement, for the answers that the engine has.
 * @param {Calculator} calculator
 * @param {string} entitlement
 * @param {string} date
 * @returns {Remedy}
 */
export const remedyOf = (calculator, entitlement, date) => parseReply(calculator.remedy(entitlement, date))

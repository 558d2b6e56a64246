// The steps of a conversation: what was asked, in order, and what was answered.
/** @import { AnsweredStep, Step } from './types' */

/**
 * The steps that have an answer, in order.
 * @param {readonly Step[]} steps
 */
export const answeredSteps = (steps) => /** @type {AnsweredStep[]} */ (steps.filter((step) => step.values))

/**
 * The number, from 1, of the step that each answered fact belongs to.
 * @param {readonly Step[]} steps
 */
export function stepOfFact(steps) {
  /** @type {Record<string, number>} */
  const numbers = {}
  steps.forEach((step, i) => {
    if (step.values) for (const fact of step.facts) numbers[fact] = numbers[fact] || i + 1
  })
  return numbers
}

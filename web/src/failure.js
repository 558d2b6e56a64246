// Why the page cannot go on. `kind` names the words of the failed screen:
//   network    a file was not fetched
//   damaged    a file was refused after it arrived
//   engine     this browser cannot run the engine
//   self_test  the engine gives wrong results on this device
//   internal   a mistake of the page itself
/** @import { FailureKind } from './types' */

export class Failure extends Error {
  /** @param {FailureKind} kind @param {string} detail for whoever reads the console */
  constructor(kind, detail) {
    super(detail)
    this.kind = kind
  }
}

/**
 * The kind of any error: one that nobody expected is a mistake of the page itself.
 * @param {unknown} error
 * @returns {FailureKind}
 */
export const failureKind = (error) => (error instanceof Failure ? error.kind : 'internal')

/**
 * What must be there by now, or a mistake of the page itself.
 * @template T
 * @param {T | null | undefined} value
 * @param {string} what
 */
export function required(value, what) {
  if (value === null || value === undefined) throw new Failure('internal', 'there is no ' + what)
  return value
}

// What the engine offers to JavaScript, kept by hand; tests/browser compares it with the module's exports.
// Every answer is a string: a code, a line of letters, or JSON of the types below.

export type PackError = '' | 'pack_truncated' | 'pack_foreign' | 'pack_version' | 'pack_damaged'
export type AnswerError = '' | 'unknown_fact' | 'unknown_option' | 'wrong_type' | 'out_of_range'
export type CallError = { error: 'bad_date' | 'unknown_goal' | 'unknown_entitlement' | 'contradictory_answers' }

export type VerdictName = 'applies' | 'possible' | 'does_not_apply' | 'undetermined' | 'not_in_force'
export type Kind = 'settlement_route' | 'permit_service' | 'rural_right' | 'settled_service'
export type Certainty = 'definite' | 'delegated' | 'exploratory' | 'planned'
/** A cell of a fact: an option, an interval of a quantity, or yes and no of a flag. */
export type Cell = string | boolean

export interface Question {
  question: string
  facts: string[]
}
export interface Change {
  fact: string
  from: Cell | null
  to: Cell
}
export interface Clause {
  document: string
  clause: string
}
export interface Remedy {
  verdict: 'applies' | 'possible'
  changes: Change[]
}

export interface EntitlementResult {
  id: string
  kind: Kind
  verdict: VerdictName
  certainty: Certainty
  reason: string[]
  missing: string[]
  remedy: Change[] | null
  clauses: Clause[]
}

export interface Result {
  city: string
  date: string
  pack: string
  answers: Record<string, Cell | null>
  consistent: boolean
  clash: string[]
  entitlements: EntitlementResult[]
  next: Question | null
}

/** The ids of all that the pack speaks of, in the pack's order, which is the order of the texts too. */
export interface Names {
  documents: string[]
  goals: string[]
  questions: string[]
  entitlements: string[]
  /** The cells of each fact: the named values, then the intervals of a quantity from the lowest up. */
  facts: Record<string, string[]>
  /** The smallest number of each interval of a quantity, from the lowest up. */
  from: Record<string, number[]>
}

export interface Calculator {
  /** Loads a pack and forgets all answers; a refused pack leaves the calculator empty. */
  load(bytes: Uint8Array): PackError
  /** The SHA-256 of the loaded pack, 64 hexadecimal digits; '' without one. */
  sha256(): string
  /** JSON of Names. */
  names(): string
  /** value: an option's or cell's id, 'true', 'false', a whole number in decimal, or 'null' for "not sure". */
  answer(fact: string, value: string): AnswerError
  /** Takes an answer back. */
  forget(fact: string): AnswerError
  /** Takes all answers back. */
  reset(): void
  /** One letter an entitlement in the pack's order: A applies, P possible, N does_not_apply, U undetermined,
   *  F not_in_force. '!' alone: the answers contradict each other. '' for a bad date. */
  verdicts(date: string): string
  /** JSON of Question | null | CallError. */
  next(goal: string, date: string): string
  /** JSON of Question[] | CallError. */
  open(goal: string, date: string): string
  /** JSON of Result | CallError. */
  assess(date: string): string
  /** JSON of Remedy | null | CallError. */
  remedy(entitlement: string, date: string): string
  /** Frees the calculator's memory. */
  delete(): void
}

export interface HujiModule {
  Calculator: { new (): Calculator }
}
export interface HujiOptions {
  wasmBinary?: ArrayBuffer | Uint8Array
}
export default function createHuji(options?: HujiOptions): Promise<HujiModule>

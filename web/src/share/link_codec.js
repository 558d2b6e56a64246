// The answers as the fragment of a link, in ASCII:
//   1          the version of this form
//   2d87e847   the first digits of the pack's SHA-256: every number below means something in that pack alone
//   0          the goal, by its place in the pack
//   2031…      for each fact, in the pack's order: 0 not answered, 1 not sure, 2 and up its cells
//   9f3ab01c   CRC-32 of all that, which betrays any change to one character
// A digit goes up to z, which is more than the 32 cells that a fact may have.
import { crc32 } from '../crc32.js'

/** @typedef {import('../types').Names} Names */
/** @typedef {import('../types').Values} Values */
/** @typedef {{ refused: 'damaged' | 'foreign' | 'updated' }} Refused Why a link's answers are not used. */
/** @typedef {import('../types').Result['answers']} Answers Of facts by their cells; null for "not sure". */

const VERSION = '1'
const FORM = /^(.)([0-9a-f]{8})(.)(.*)(.{8})$/

/** @type {(text: string) => string} */
const checksum = (text) => crc32(text).toString(16).padStart(8, '0')

/** @type {(sha256: string) => string} */
const packDigits = (sha256) => sha256.slice(0, 8)

/** The place of a value in its list, counted from `first`; throws where it is not in it. @type {(list: string[], value: string, first?: number) => string} */
function digit(list, value, first = 0) {
  const index = list.indexOf(value)
  if (index < 0) throw new Error('no such answer: ' + value)
  return (index + first).toString(36)
}

const NOT_ANSWERED = '0'
const NOT_SURE = '1'
const FIRST_CELL = 2

/** @type {(cells: string[], answer: Answers[string] | undefined) => string} */
function answerDigit(cells, answer) {
  if (answer === undefined) return NOT_ANSWERED
  return answer === null ? NOT_SURE : digit(cells, String(answer), FIRST_CELL)
}

/** What follows `#keep=` in the address. @type {(names: Names, given: { goal: string, answers: Answers }, sha256: string) => string} */
export function writeLink(names, { goal, answers }, sha256) {
  const digits = Object.keys(names.facts).map((fact) => answerDigit(names.facts[fact], answers[fact]))
  const text = VERSION + packDigits(sha256) + digit(names.goals, goal) + digits.join('')
  return text + checksum(text)
}

/**
 * The goal and the answers, or why there are none: `damaged`; `foreign`, of another version of this form; or `updated`, of
 * another pack, whose questions may not be the same.
 * @type {(names: Names, text: string, sha256: string) => Refused | { refused?: undefined, goal: string, answers: Values }}
 */
export function readLink(names, text, sha256) {
  const parts = FORM.exec(text)
  if (!parts || checksum(text.slice(0, -8)) !== parts[5]) return { refused: 'damaged' }
  const [, version, pack, goalDigit, digits] = parts
  if (version !== VERSION) return { refused: 'foreign' }
  if (pack !== packDigits(sha256)) return { refused: 'updated' }
  const facts = Object.keys(names.facts)
  const goal = names.goals[parseInt(goalDigit, 36)]
  /** @type {Values} */
  const answers = {}
  if (!goal || digits.length !== facts.length) return { refused: 'damaged' }
  for (let i = 0; i < facts.length; i++) {
    if (digits[i] === NOT_ANSWERED) continue
    const cell = digits[i] === NOT_SURE ? null : names.facts[facts[i]][parseInt(digits[i], 36) - FIRST_CELL]
    if (cell === undefined) return { refused: 'damaged' }
    answers[facts[i]] = cell
  }
  return { goal, answers }
}

/** The page's own address with the answers: `address` is where the page stands now, whatever it asks or points to. @type {(address: string, city: string, language: string, text: string) => string} */
export function addressOf(address, city, language, text) {
  return address.replace(/[?#].*/, '') + '?city=' + city + '&lang=' + language + '#keep=' + text
}

/** The answers as the page's steps, by the questions of the city's texts. @type {(questions: Record<string, { facts: string[] }>, answers: Values) => import('../types').AnsweredStep[]} */
export function stepsOf(questions, answers) {
  /** @param {string} fact */
  const isAnswered = (fact) => answers[fact] !== undefined
  return Object.keys(questions)
    .filter((id) => questions[id].facts.some(isAnswered))
    .map((question) => {
      const facts = questions[question].facts.filter(isAnswered)
      /** @type {Values} */
      const values = {}
      for (const fact of facts) values[fact] = answers[fact]
      return { question, facts, values }
    })
}

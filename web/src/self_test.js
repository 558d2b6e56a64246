// The self-test: a few citizens whose whole results the native command knows. An engine that answers any of them
// otherwise, on this device, in this browser, is not asked about anybody else.
//   encoded: [date, [[cells, sum]…]]; cells: a character for each fact in the pack's order, '.' unanswered,
//   '?' not sure, else the cell's number in base 36; sum: the CRC-32 of the result
import { crc32 } from './crc32.js'
import { tellAnswer } from './dialogue.js'

/** @import { Calculator } from '../../core/browser/calculator' */
/** @typedef {[date: string, cases: [cells: string, crc32: number][]]} SelfTest */

/** @param {string[]} cells @param {string | boolean | null | undefined} value */
const letter = (cells, value) =>
  value === undefined ? '.' : value === null ? '?' : cells.indexOf(String(value)).toString(36)

/**
 * The cases that `huji build` wrote, as few characters.
 * @param {{ date: string, cases: { answers: Record<string, string | boolean | null>, crc32: number }[] }} selfTest
 * @param {Record<string, string[]>} facts the cells of each fact by id, in the pack's order
 * @returns {SelfTest}
 */
export const encodeCases = ({ date, cases }, facts) => [
  date,
  cases.map((known) => [
    Object.keys(facts)
      .map((id) => letter(facts[id], known.answers[id]))
      .join(''),
    known.crc32
  ])
]

/**
 * Whether the engine answers as it must; leaves the calculator without answers. Throws where the engine refuses an answer.
 * @param {Calculator} calculator
 * @param {SelfTest} selfTest
 */
export function answersAsKnown(calculator, [date, cases]) {
  /** @type {Record<string, string[]>} */
  const facts = JSON.parse(calculator.names()).facts
  const right = cases.every(([cells, sum]) => {
    calculator.reset()
    Object.keys(facts).forEach((id, i) => {
      if (cells[i] !== '.') tellAnswer(calculator, id, cells[i] === '?' ? null : facts[id][parseInt(cells[i], 36)])
    })
    return crc32(calculator.assess(date)) === sum
  })
  calculator.reset()
  return right
}

// The self-test: a few citizens whose whole results the native command knows. An engine that answers any of them
// otherwise, on this device, in this browser, is not asked about anybody else.
//   folded: [date, [[cells, sum]…]]; cells: a character for each fact in the pack's order, '.' unanswered,
//   '?' not sure, else the cell's number in base 36; sum: the CRC-32 of the result
import { crc32 } from './crc32.js'

const letter = (cells, value) =>
  value === undefined ? '.' : value === null ? '?' : cells.indexOf(String(value)).toString(36)

/// Folds what `huji build` wrote; `facts` are the cells of each fact by id, in the pack's order.
export const fold = ({ date, cases }, facts) => [
  date,
  cases.map((known) => [
    Object.keys(facts)
      .map((id) => letter(facts[id], known.answers[id]))
      .join(''),
    known.crc32
  ])
]

/// Whether the engine answers as it must; leaves the calculator without answers.
export function answersAsKnown(calculator, [date, cases]) {
  const { facts } = JSON.parse(calculator.names())
  const right = cases.every(([cells, sum]) => {
    calculator.reset()
    Object.keys(facts).forEach((id, i) => {
      if (cells[i] !== '.') calculator.answer(id, cells[i] === '?' ? 'null' : facts[id][parseInt(cells[i], 36)])
    })
    return crc32(calculator.assess(date)) === sum
  })
  calculator.reset()
  return right
}

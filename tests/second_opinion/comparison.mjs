// Both opinions on many random citizens of a city: how often they agree, which difference explains the rest, and who is
// left unexplained. The result is plain data, for it crosses from one thread to another.
import { citizensOf } from './citizens.mjs'
import { Engine } from './engine.mjs'
import { inventoryOf } from './inventory.mjs'
import { expectation, opinionOf } from './opinion.mjs'

const shown = 3 // examples kept of each unexplained disagreement

export const personOf = (city, huji) => ({ huji, inventory: inventoryOf(city, huji) })

const tallyOf = (row) => ({
  row,
  agreed: 0,
  differences: new Map(row.differences.map((difference) => [difference, 0])),
  unexplained: new Map()
})

function note(unexplained, { says, difference, verdict }, given, huji) {
  const reason = difference ? `by the difference "${difference.reading}"` : 'by itself'
  const key = `the line says ${says}, ${reason} ${verdict}, but Huji ${given}`
  const found = unexplained.get(key) ?? { what: key, count: 0, examples: [] }
  found.count += 1
  if (found.examples.length < shown) found.examples.push(huji)
  unexplained.set(key, found)
}

function count(tally, expected, given, huji) {
  const { difference, verdict } = expected
  if (given !== verdict) note(tally.unexplained, expected, given, huji)
  else if (difference) tally.differences.set(difference, tally.differences.get(difference) + 1)
  else tally.agreed += 1
}

const plain = ({ row, agreed, differences, unexplained }) => ({
  clause: row.clause,
  entitlement: row.entitlement,
  agreed,
  differences: [...differences].map(([{ line, huji, reading }, times]) => ({ line, huji, reading, times })),
  unexplained: [...unexplained.values()]
})

// [{ clause, entitlement, agreed, differences: [{ line, huji, reading, times }], unexplained: [{ what, count, examples }] }]
export function compare(city, pack, citizens, rows = opinionOf(city), seed = 1) {
  const engine = new Engine(pack)
  const tallies = rows.map(tallyOf)
  const places = tallies.map(({ row }) => engine.entitlements.indexOf(row.entitlement))
  let left = citizens
  for (const huji of citizensOf(city, seed)) {
    if (left-- === 0) break
    const person = personOf(city, huji)
    const letters = engine.letters(huji)
    tallies.forEach((tally, at) =>
      count(tally, expectation(tally.row, person), Engine.verdict(letters[places[at]]), huji)
    )
  }
  return tallies.map(plain)
}

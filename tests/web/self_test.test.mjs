// A device proves itself on known cases before any result is shown. The page's own way of that is in tests/browser/page.
import test from 'node:test'
import assert from 'node:assert/strict'
import { catalog, cities, textsOf } from '../browser/built.mjs'
import { calculatorOf, plain } from '../browser/calculator.mjs'
import { answersAsKnown, encodeCases } from '../../web/src/self_test.js'

const cellsOf = (city) =>
  Object.fromEntries(
    Object.entries(textsOf(city, 'en').facts).map(([id, { cells }]) => [id, cells.map(([cell]) => cell)])
  )
const knownOf = (city) => catalog.cities.find(({ id }) => id === city).self_test

for (const city of cities)
  test(`${city}: both engines answer the known cases, and no answer is left over`, () => {
    const known = knownOf(city)
    assert.equal(known.cases.length, 4)
    for (const engine of [undefined, plain]) {
      const calculator = calculatorOf(city, engine)
      const before = calculator.verdicts(known.date)
      assert.equal(answersAsKnown(calculator, encodeCases(known, cellsOf(city))), true)
      assert.equal(calculator.verdicts(known.date), before)
      calculator.delete()
    }
  })

test('an engine that errs in one case is found out, whichever it is', () => {
  const known = knownOf('kaili')
  const calculator = calculatorOf('kaili')
  for (const one of known.cases) {
    const cases = known.cases.map((each) => (each === one ? { ...each, crc32: each.crc32 ^ 1 } : each))
    assert.equal(answersAsKnown(calculator, encodeCases({ ...known, cases }, cellsOf('kaili'))), false)
  }
  calculator.delete()
})

test('a cell that the pack lacks is no pass: the engine refuses it, and that is thrown', () => {
  const calculator = calculatorOf('kaili')
  const [date, [[cells, sum]]] = encodeCases(knownOf('kaili'), cellsOf('kaili'))
  const at = cells.search(/[0-9a-z]/)
  const odd = cells.slice(0, at) + 'z' + cells.slice(at + 1)
  assert.throws(() => answersAsKnown(calculator, [date, [[odd, sum]]]), /: \w+_\w+/)
  calculator.delete()
})

// The second opinion on a few thousand citizens of every city; `run.mjs` asks a hundred thousand and prints the counts.
import assert from 'node:assert/strict'
import test from 'node:test'
import { compare } from './comparison.mjs'
import { packs } from './engine.mjs'
import { ASK, FALSE, parse, TRUE } from './expression.mjs'
import { misfits, opinionOf } from './opinion.mjs'
import { pinsOf } from './pins.mjs'

const citizens = 5000
const built = packs()
const cities = Object.keys(built)
const unexplained = (rows) =>
  rows.flatMap((row) => row.unexplained.map((one) => ({ clause: row.clause, entitlement: row.entitlement, ...one })))

const person = {
  inventory: {
    job: 'employer',
    residence_months: 6,
    permit_months: 'none',
    school_need: ['gaokao'],
    stable_job: false
  },
  huji: { returned_home: true }
}
const readings = [
  ['true', TRUE],
  ['ask(anything at all)', ASK],
  ['not ask(x)', ASK],
  ['true and ask(x)', ASK],
  ['stable_job and ask(x)', FALSE],
  ['stable_job or ask(x)', ASK],
  ['works or ask(x)', TRUE],
  ['stable_job and ask(x) or works', TRUE],
  ['stable_job and (ask(x) or works)', FALSE],
  ['residence_months >= 6', TRUE],
  ['residence_months >= 7', FALSE],
  ['residence_months < 6', FALSE],
  ['permit_months >= 0', FALSE],
  ['permit_months < 12', FALSE],
  ['has_permit', FALSE],
  ['lives_here', TRUE],
  ['job in none,employer', TRUE],
  ['not job is employer', FALSE],
  ['school_need has zhongkao,gaokao', TRUE],
  ['school_need has compulsory', FALSE],
  ['school_need has anything', TRUE],
  ['huji.returned_home', TRUE]
]
for (const [text, value] of readings) {
  test(`a line reads: ${text}`, () => assert.equal(parse(text)(person), value))
}

for (const text of ['job is', 'job in', '(works', 'works)', 'works works', 'and', '', 'ask(x']) {
  test(`a line is refused: "${text}"`, () => assert.throws(() => parse(text), /expected/))
}
test('a fact that nobody knows is refused', () =>
  assert.throws(() => parse('shoe_size >= 40')(person), /no fact "shoe_size"/))

for (const city of [...cities, 'national']) {
  test(`${city}: every entitlement has its row, and every row its clause`, () => assert.deepEqual(misfits(city), []))
}

for (const city of cities) {
  test(`${city}: nothing is left unexplained on ${citizens} citizens`, () => {
    assert.deepEqual(unexplained(compare(city, built[city], citizens)), [])
  })

  test(`${city}: a case keeps every difference`, () => {
    const loose = pinsOf(city, opinionOf(city)).filter(({ cases }) => cases.length === 0)
    assert.deepEqual(
      loose.map(({ row, difference }) => `${row.clause} ${row.entitlement}: ${difference.reading}`),
      []
    )
  })
}

// The comparison itself can fail: a line with another number, and a difference that is taken away, are noticed.
const kaili = (entitlement, change) =>
  opinionOf('kaili').map((row) => (row.entitlement === entitlement ? { ...row, ...change(row) } : row))
const noticed = (rows) => unexplained(compare('kaili', built.kaili, 500, rows)).map(({ entitlement }) => entitlement)

test('a line with another threshold is noticed', () => {
  const line = 'in_town and unsettled and not hukou_status is none and residence_months >= 7'
  assert.ok(noticed(kaili('residence_permit', () => ({ says: parse(line) }))).includes('residence_permit'))
})
test('a difference taken away is noticed', () => {
  assert.ok(noticed(kaili('equal_dibao', () => ({ differences: [] }))).includes('equal_dibao'))
})

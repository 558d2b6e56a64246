// The engine as plain JavaScript and as WebAssembly give the same bytes, whatever they are asked.
import test from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { at, cities, goals, jsonOf, packOf, textsOf } from '../built.mjs'
import { calculatorOf, emptyCalculator, huji, plain } from '../calculator.mjs'
import { citizensOf } from '../citizens.mjs'
import { random } from '../random.mjs'

const date = '2026-01-01'

// Tells both the same, and compares all that they say.
function compare(engines, answers, day, ids) {
  for (const engine of engines) engine.reset()
  const same = (ask) => {
    const [first, second] = engines.map(ask)
    assert.equal(second, first, JSON.stringify(answers))
    return first
  }
  for (const [fact, value] of Object.entries(answers)) same((engine) => engine.answer(fact, String(value)))
  same((engine) => engine.verdicts(day))
  same((engine) => engine.assess(day))
  for (const goal of goals) same((engine) => engine.next(goal, day) + engine.open(goal, day))
  for (const id of ids) same((engine) => engine.remedy(id, day))
}

for (const city of cities) {
  const engines = [calculatorOf(city), calculatorOf(city, plain)]
  const ids = Object.keys(textsOf(city, 'en').entitlements)

  test(`${city}: every case, and half-answered random citizens, get the same bytes`, () => {
    assert.equal(engines[1].names(), engines[0].names())
    assert.equal(engines[1].sha256(), engines[0].sha256())
    for (const { answers, date: day } of jsonOf(`policies/${city}/cases.json`).cases) compare(engines, answers, day, [])
    const crowd = citizensOf(city, calculatorOf(city), 21)
    const draw = random(22)
    for (let i = 0; i < 60; i++) {
      compare(engines, Object.fromEntries(Object.entries(crowd.next().value).filter(() => draw() < 0.5)), date, ids)
    }
  })

  test(`${city}: a damaged pack is refused with the same code`, () => {
    const pack = packOf(city)
    for (const bytes of [
      pack.slice(0, 100),
      pack.map((byte, i) => (i === pack.length >> 1 ? byte ^ 1 : byte)),
      new Uint8Array(0)
    ]) {
      const codes = [huji, plain].map((engine) => emptyCalculator(engine).load(bytes))
      assert.equal(codes[1], codes[0])
      assert.notEqual(codes[0], '')
    }
  })
}

test('the fallback makes no code at run time, and needs no number type that old browsers lack', () => {
  const source = readFileSync(at('build/browser/engine.fallback.js'), 'utf8')
  assert.deepEqual(source.match(/\beval\(|\bnew Function\b|\bBigInt/g), null)
})

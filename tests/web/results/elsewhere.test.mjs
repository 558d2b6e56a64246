// The same citizen in another city: what is supposed, what is taken as it is, and what is asked again.
import test from 'node:test'
import assert from 'node:assert/strict'
import { stepsElsewhere } from '../../../web/src/results/elsewhere.js'
import { cities, textsOf } from '../../browser/built.mjs'
import { calculatorOf } from '../../browser/calculator.mjs'
import { citizensOf } from '../../browser/citizens.mjs'

const facts = Object.fromEntries(cities.map((city) => [city, textsOf(city, 'en').facts]))
const known = Object.fromEntries(
  cities.map((city) => [city, { names: JSON.parse(calculatorOf(city).names()), text: { facts: facts[city] } }])
)
const told = (values) =>
  Object.entries(values).map(([fact, value]) => ({ question: fact, facts: [fact], values: { [fact]: value } }))
const seenFrom = (there, home, values) =>
  Object.assign({}, ...stepsElsewhere(told(values), known[home], known[there]).map((step) => step.values))

test('whoever is registered in a village of Liaocheng is registered in another city for Hangzhou', () => {
  assert.deepEqual(seenFrom('hangzhou', 'liaocheng', { hukou_status: 'same_city_village' }), {
    hukou_status: 'other_city'
  })
})

test('whoever is registered outside Liaocheng may be registered in Hangzhou: that is asked again', () => {
  assert.deepEqual(seenFrom('hangzhou', 'liaocheng', { hukou_status: 'other_city' }), {})
})

test('whoever comes from Liaocheng does not come from Dandong; who does not may do so', () => {
  assert.deepEqual(
    seenFrom('dandong', 'liaocheng', { origin_here: 'true' }),
    facts.dandong.origin_here ? { origin_here: 'false' } : {}
  )
  assert.deepEqual(seenFrom('dandong', 'liaocheng', { origin_here: 'false' }), {})
})

test('family, land and schools stay where they are and are asked again', () => {
  assert.deepEqual(seenFrom('dandong', 'liaocheng', { family_tie: 'spouse' }), {})
})

test('time lived here is carried over only where the other city cuts it no finer', () => {
  assert.deepEqual(seenFrom('hangzhou', 'kaili', { residence_months: '12_or_more' }), { residence_months: '6_or_more' })
  assert.deepEqual(
    seenFrom('kaili', 'hangzhou', { residence_months: '6_or_more' }),
    {},
    'half a year and more may be under or over a year'
  )
  assert.deepEqual(seenFrom('dandong', 'kaili', { residence_months: '6_to_11' }), { residence_months: '6_to_23' })
  assert.deepEqual(seenFrom('dandong', 'kaili', { residence_months: 'none' }), { residence_months: 'none' })
})

test('"not sure" stays "not sure" where the fact is supposed, and is asked again where it is about the other place', () => {
  assert.deepEqual(seenFrom('hangzhou', 'liaocheng', { job: null, hukou_status: null }), { job: null })
})

test('a thousand citizens keep only answers that the other city understands', () => {
  let kept = 0
  for (const home of cities) {
    const here = calculatorOf(home)
    const citizens = citizensOf(home, here, 7)
    for (const there of cities.filter((city) => city !== home)) {
      const calculator = calculatorOf(there)
      for (let i = 0; i < 50; i++) {
        calculator.reset()
        for (const [fact, value] of Object.entries(seenFrom(there, home, citizens.next().value))) {
          assert.equal(calculator.answer(fact, String(value)), '', `${home} to ${there}: ${fact} ${value}`)
          kept++
        }
      }
      calculator.delete()
    }
    here.delete()
  }
  assert.ok(kept > 5000, `${kept} answers carried over`)
})

test('an interval is known by its numbers and not by its id, and a named value by its id alone', () => {
  const city = (cells, from) => ({
    names: { from: { age: from } },
    text: { facts: { age: { cells: cells.map((id) => [id, id]), elsewhere: null } } }
  })
  const here = city(['unborn', 'young', 'old'], [0, 60])
  const there = city(['unborn', 'child', 'grown', 'aged'], [0, 18, 65])
  const seen = (value, from, to) =>
    stepsElsewhere([{ question: 'q', facts: ['age'], values: { age: value } }], from, to)
  assert.deepEqual(seen('unborn', here, there), [{ question: 'q', facts: ['age'], values: { age: 'unborn' } }])
  assert.deepEqual(seen('old', here, there), [], '60 and more may be under or over 65')
  assert.deepEqual(seen('aged', there, here)[0].values, { age: 'old' })
  assert.deepEqual(seen('child', there, here)[0].values, { age: 'young' })
  assert.deepEqual(seen('grown', there, here), [], '18 to 64 may be under or over 60')
})

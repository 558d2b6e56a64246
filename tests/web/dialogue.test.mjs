// The page's conversation with the real engine: no error code of it is dropped, and nothing is left over between calls.
import test, { after } from 'node:test'
import assert from 'node:assert/strict'
import { cities } from '../browser/built.mjs'
import { calculatorOf } from '../browser/calculator.mjs'
import { citizensOf } from '../browser/citizens.mjs'
import {
  assess,
  contradictingSteps,
  countOpen,
  dependentsOf,
  nextQuestion,
  parseReply,
  remedyOf,
  replayAnswers,
  tellAnswer,
  verdictsWith
} from '../../web/src/dialogue.js'

const date = '2026-01-15'
const calculator = calculatorOf('liaocheng')
after(() => calculator.delete())

const step = (question, values) => ({ question, facts: Object.keys(values), values })
const internal = (pattern) => (error) => error.kind === 'internal' && pattern.test(error.message)

test('an answer that the engine refuses is thrown as a mistake of the page, by its fact and code', () => {
  calculator.reset()
  assert.throws(() => tellAnswer(calculator, 'no_such_fact', 'true'), internal(/no_such_fact: unknown_fact/))
  assert.throws(() => tellAnswer(calculator, 'hukou_status', 'settled'), internal(/hukou_status: unknown_option/))
  assert.throws(() => tellAnswer(calculator, 'residence_months', '-1'), internal(/residence_months: \w+/))
  const renamed = [step('hukou', { hukou: 'settled_here' })]
  for (const call of [
    () => replayAnswers(calculator, renamed),
    () => nextQuestion(calculator, renamed, 'settle', date),
    () => countOpen(calculator, renamed, 'settle', date),
    () => assess(calculator, renamed, date),
    () => contradictingSteps(calculator, renamed, date),
    () => verdictsWith(calculator, [], { hukou_status: 'settled_in_town' }, date)
  ])
    assert.throws(call, internal(/unknown_(fact|option)/))
})

test('an error that the engine replies is thrown', () => {
  assert.throws(() => nextQuestion(calculator, [], 'no_such_goal', date), internal(/unknown_goal/))
  assert.throws(() => countOpen(calculator, [], 'settle', '2026-13-01'), internal(/bad_date/))
  assert.throws(() => remedyOf(calculator, 'no_such_entitlement', date), internal(/unknown_entitlement/))
  assert.throws(() => parseReply('{"error":"bad_date"}'), internal(/bad_date/))
  assert.equal(parseReply('null'), null)
})

test('answers that contradict each other have no next question, and the later one is what contradicts', () => {
  const months = step('residence', { residence_months: 'none' })
  const home = step('home', { dwelling: 'owned' })
  assert.equal(nextQuestion(calculator, [months, home], 'settle', date), null)
  assert.deepEqual(contradictingSteps(calculator, [months, home], date), [home])
  assert.deepEqual(contradictingSteps(calculator, [months, home], date, home), [months], 'the changed one stays')
  assert.ok(nextQuestion(calculator, [home], 'settle', date))
})

test('what does not contradict is never taken out, for random citizens of every city', () => {
  for (const city of cities) {
    const engine = calculatorOf(city)
    const citizens = citizensOf(city, engine, 5)
    for (let i = 0; i < 5; i++) {
      const citizen = citizens.next().value
      const steps = Object.entries(citizen).map(([fact, cell]) => step(fact, { [fact]: cell }))
      assert.deepEqual(contradictingSteps(engine, steps, date), [], city)
    }
    engine.delete()
  }
})

test('verdicts with a further answer leave the engine with the answers it had', () => {
  const steps = [step('hukou', { hukou_status: 'other_city' })]
  const before = assess(calculator, steps, date)
  const letters = verdictsWith(calculator, steps, { residence_months: 'none' }, date)
  assert.equal(letters.length, before.entitlements.length)
  assert.equal(calculator.assess(date), JSON.stringify(before))
  replayAnswers(calculator, [...steps, step('residence', { residence_months: 'none' })])
  assert.equal(letters, calculator.verdicts(date))
})

test('verdicts with an answer that the others rule out are a contradiction', () => {
  const steps = [step('residence', { residence_months: 'none' })]
  assert.equal(verdictsWith(calculator, steps, { dwelling: 'owned' }, date), '!')
})

test('the entitlements that depend on a question are open, and of the kinds asked about', () => {
  const next = nextQuestion(calculator, [], 'settle', date)
  const ids = dependentsOf(calculator, [], next.facts, ['settlement_route'], date)
  const { entitlements } = assess(calculator, [], date)
  assert.ok(ids.length > 0)
  for (const id of ids) {
    const found = entitlements.find((entitlement) => entitlement.id === id)
    assert.deepEqual([found.kind, found.verdict], ['settlement_route', 'undetermined'])
  }
})

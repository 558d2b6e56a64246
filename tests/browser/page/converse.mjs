// A citizen's conversation with the page beside the same one with the engine.
import assert from 'node:assert/strict'
import { calculatorOf } from '../calculator.mjs'
import { citizensOf } from '../citizens.mjs'
import { today } from './visit.mjs'

export function someone(city, seed) {
  const calculator = calculatorOf(city)
  const citizen = citizensOf(city, calculator, seed).next().value
  calculator.delete()
  return citizen
}

// Walks the page and the engine through the same conversation, and compares every question.
export async function converse(visitor, calculator, goal, citizen) {
  for (;;) {
    const next = JSON.parse(calculator.next(goal, today))
    const asked = await visitor.question()
    assert.equal(asked && asked.id, next && next.question)
    if (!next) return
    assert.deepEqual([...asked.facts].sort(), [...next.facts].sort(), asked.id)
    for (const fact of next.facts) assert.equal(calculator.answer(fact, citizen[fact]), '')
    await visitor.answer(citizen)
  }
}

// From the city's goals to the results for everything: each question and each verdict must be the engine's.
export async function wholeConversation(visitor, city, seed) {
  const calculator = calculatorOf(city)
  await visitor.press('main [data-goal="everything"]')
  await converse(visitor, calculator, 'everything', someone(city, seed))
  const shown = await visitor.verdicts()
  const found = JSON.parse(calculator.assess(today)).entitlements
  assert.deepEqual(shown, Object.fromEntries(found.map(({ id, verdict }) => [id, verdict])))
  calculator.delete()
}

// A citizen of a city with the calculator they are compared with: the engine in Node, fed the same answers.
import assert from 'node:assert/strict'
import { calculatorOf } from '../calculator.mjs'
import { citizensOf } from '../citizens.mjs'
import { textsOf } from '../built.mjs'
import { today } from './visitor.mjs'

const kinds = {
  settle: ['settlement_route'],
  permit: ['permit_service'],
  rural_rights: ['rural_right'],
  services: ['settled_service'],
  everything: ['settlement_route', 'permit_service', 'rural_right', 'settled_service']
}

// The city's citizens number `from` to `from + count - 1`, the same in every run.
export function citizensNumbered(city, from, count) {
  const calculator = calculatorOf(city)
  const citizens = Array.from({ length: count }, (_, i) => citizensOf(city, calculator, from + i).next().value)
  calculator.delete()
  return citizens
}

// Walks page and engine through one conversation: every question in the citizen's language, then every verdict.
export async function converse(visitor, { city, goal, citizen, language }) {
  const calculator = calculatorOf(city)
  const { questions } = textsOf(city, language)
  try {
    for (;;) {
      const next = JSON.parse(calculator.next(goal, today()))
      const { question, facts, heading } = await visitor.look()
      assert.equal(question, next && next.question)
      if (!next) break
      assert.deepEqual([...facts].sort(), [...next.facts].sort(), question)
      assert.equal(heading, questions[question].heading)
      for (const fact of next.facts) assert.equal(calculator.answer(fact, citizen[fact]), '')
      await visitor.answer(citizen)
    }
    const shown = await visitor.verdicts()
    const found = JSON.parse(calculator.assess(today())).entitlements
    const wanted = found.filter(({ kind }) => kinds[goal].includes(kind))
    assert.ok(wanted.length > 0)
    for (const { id, verdict } of wanted) assert.equal(shown[id], verdict, `${city}, ${goal}: ${id}`)
    for (const id of Object.keys(shown))
      assert.equal(shown[id], found.find((entitlement) => entitlement.id === id)?.verdict, `${city}, ${goal}: ${id}`)
  } finally {
    calculator.delete()
  }
}

// The engine's verdicts against a second reading of the policy files: two independent readers, the same citizens.
import test from 'node:test'
import assert from 'node:assert/strict'
import { cities, textsOf } from '../built.mjs'
import { calculatorOf } from '../calculator.mjs'
import { citizensOf } from '../citizens.mjs'
import { grantedIn, reader, valueOf, vocabulary } from '../policy.mjs'
import { random } from '../random.mjs'

const date = '2026-01-01'
const meaning = (cells) => Object.fromEntries(Object.entries(cells).map(([fact, cell]) => [fact, valueOf(fact, cell)]))

for (const city of cities) {
  const calculator = calculatorOf(city)
  const granted = grantedIn(city)
  const holds = reader(city)
  const facts = Object.entries(textsOf(city, 'en').facts).map(([id, { cells }]) => [id, cells.map(([cell]) => cell)])

  const letter = ({ when, may }, citizen) => (holds(when, citizen) ? 'A' : holds(may ?? when, citizen) ? 'P' : 'N')

  function tell(cells) {
    calculator.reset()
    for (const [fact, cell] of Object.entries(cells)) assert.equal(calculator.answer(fact, cell), '')
  }

  test(`${city}: 5,000 random citizens get the verdicts that the policy files say`, () => {
    const order = JSON.parse(calculator.assess(date)).entitlements.map(({ id }) =>
      granted.find((entitlement) => entitlement.id === id)
    )
    assert.deepEqual(new Set(order), new Set(granted))
    const crowd = citizensOf(city, calculatorOf(city), 21)
    for (let i = 0; i < 5000; i++) {
      const cells = crowd.next().value
      tell(cells)
      const citizen = meaning(cells)
      const expected = order.map((entitlement) => letter(entitlement, citizen))
      assert.equal(calculator.verdicts(date), expected.join(''), JSON.stringify(cells))
    }
  })

  test(`${city}: answers are called contradictory exactly when they break an axiom`, () => {
    const draw = random(22)
    const axioms = vocabulary.axioms.filter((axiom) =>
      mentioned(axiom).every((fact) => facts.some(([id]) => id === fact))
    )
    let broken = 0
    for (let i = 0; i < 3000; i++) {
      const cells = Object.fromEntries(facts.map(([id, all]) => [id, all[Math.floor(draw() * all.length)]]))
      tell(cells)
      const citizen = meaning(cells)
      const breaks = axioms
        .filter((axiom) => holds(axiom.if, citizen) && !holds(axiom.then, citizen))
        .map(({ id }) => id)
      assert.equal(calculator.verdicts(date) === '!', breaks.length > 0, `${breaks} ${JSON.stringify(cells)}`)
      if (breaks.length > 0) broken++
    }
    assert.ok(broken > 300 && broken < 3000, `${broken} of 3000`)
  })

  // The facts an axiom speaks of, its definitions followed.
  function mentioned(axiom) {
    const names = new Set()
    const walk = (condition) => {
      if (typeof condition === 'string')
        return walk(vocabulary.definitions.find(({ id }) => id === condition).condition)
      if (typeof condition !== 'object') return
      const [[key, value]] = Object.entries(condition)
      if (key === 'all' || key === 'any') value.forEach(walk)
      else if (key === 'not') walk(value)
      else names.add(key)
    }
    walk(axiom.if)
    walk(axiom.then)
    return [...names]
  }
}

// Random citizens in Huji's facts, none of whom breaks an axiom. Every option is drawn as often as any other, and a
// number lies on a threshold or beside it; every second citizen is drawn near one of the city's cases, so that rare
// combinations and both sides of every boundary are met often.
import { jsonOf } from '../browser/built.mjs'
import { reader } from '../browser/policy.mjs'
import { random } from '../browser/random.mjs'

const { facts, axioms } = jsonOf('policies/vocabulary.json')
const thresholds = { months: [0, 1, 5, 6, 11, 12, 23, 24, 60], years: [17, 35, 59, 60, 61, 80] }

const valuesOf = ({ type, options = [], named = [], unit }) => {
  if (type === 'flag') return [true, false]
  if (type === 'choice') return options.map(({ id }) => id)
  return [...named.map(({ id }) => id), ...thresholds[unit]]
}

const choices = new Map(facts.map((fact) => [fact.id, valuesOf(fact)]))
const names = [...choices.keys()]
const oneOf = (draw, list) => list[Math.floor(draw() * list.length)]

// An axiom with the facts that it names, which are few.
const factsIn = (condition) => names.filter((name) => JSON.stringify(condition).includes(`"${name}"`))
const holds = reader('national')
const rules = axioms.map((axiom) => ({ ...axiom, facts: factsIn([axiom.if, axiom.then]) }))
const breaks = (someone) => (rule) => holds(rule.if, someone) && !holds(rule.then, someone)

// Draws the facts of a broken axiom anew, save those given, for as long as one is broken.
function mend(draw, someone, given) {
  for (let tries = 0; tries < 100; tries += 1) {
    const broken = rules.find(breaks(someone))
    if (!broken) return someone
    for (const fact of broken.facts) if (!(fact in given)) someone[fact] = oneOf(draw, choices.get(fact))
  }
  return null
}

// A citizen of whom some facts are given; null if none is found who breaks no axiom.
export function citizen(draw, given = {}) {
  const someone = {}
  for (const name of names) someone[name] = name in given ? given[name] : oneOf(draw, choices.get(name))
  return mend(draw, someone, given)
}

export const answered = ({ answers }) =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null))

// The case's answers without three of them, whichever.
function near(draw, one) {
  const given = answered(one)
  for (const fact of Array.from({ length: 3 }, () => oneOf(draw, Object.keys(given)))) delete given[fact]
  return given
}

// An endless row of citizens, the same for the same seed.
export function* citizensOf(city, seed) {
  const draw = random(seed)
  const cases = jsonOf(`policies/${city}/cases.json`).cases.filter(
    (one) => one.verdicts && Object.keys(one.answers).length > 0
  )
  for (;;) {
    const somebody = citizen(draw)
    if (somebody) yield somebody
    const neighbour = citizen(draw, near(draw, oneOf(draw, cases)))
    if (neighbour) yield neighbour
  }
}

// The native command and the browser's engine give the same bytes: for every policy case, and for random citizens.
import test from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { at, cities, command, jsonOf, textsOf } from '../built.mjs'
import { calculatorOf } from '../calculator.mjs'
import { citizensOf } from '../citizens.mjs'
import { random } from '../random.mjs'

const known = new Set(jsonOf('policies/vocabulary.json').facts.map(({ id }) => id))
const casesOf = (place) => jsonOf(`policies/${place}/cases.json`).cases
const { families } = jsonOf('policies/families.json')

function native(...parameters) {
  const input = typeof parameters.at(-1) === 'object' ? JSON.stringify(parameters.pop()) : ''
  const { stdout, stderr, error } = spawnSync(command, parameters, { input, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error) throw error
  assert.notEqual(stdout, '', stderr)
  return stdout.trimEnd()
}

const nativeResult = (city, answers, date) =>
  native('assess', city, '--answers', '-', '--json', '--date', date, '--policies', at('policies'), answers)

// Whether a case comes out as expected is for `huji cases` to say; here only the bytes are compared.
// A family's are listed under families/ and the city.
const nativeCases = native('cases', at('policies'), '--results')
  .split('\n')
  .map((line) => line.split('\t'))

// A fact that no rule of this city depends on is left out, as the command leaves it out.
function browserResult(city, calculator, answers, date) {
  const asked = textsOf(city, 'en').facts
  calculator.reset()
  for (const [fact, value] of Object.entries(answers)) {
    assert.ok(known.has(fact), fact)
    assert.equal(calculator.answer(fact, String(value)), fact in asked ? '' : 'unknown_fact', `${fact}=${value}`)
  }
  return calculator.assess(date)
}

// Half of what a citizen is, some of it "not sure".
function halfAnswered(citizen, draw) {
  const answers = {}
  for (const [fact, cell] of Object.entries(citizen)) {
    const kept = draw()
    if (kept < 0.5) answers[fact] = cell === 'true' ? true : cell === 'false' ? false : cell
    else if (kept < 0.6) answers[fact] = null
  }
  return answers
}

for (const city of cities) {
  const calculator = calculatorOf(city)

  test(`every case of ${city} (${casesOf(city).length}) gets the same bytes from the command and from WebAssembly`, () => {
    const results = new Map(nativeCases.filter(([place]) => place === city).map(([, id, json]) => [id, json]))
    assert.deepEqual(
      [...results.keys()].sort(),
      casesOf(city)
        .map(({ id }) => id)
        .sort()
    )
    for (const { id, answers, date } of casesOf(city))
      assert.equal(browserResult(city, calculator, answers, date), results.get(id), id)
  })

  test(`every national case (${casesOf('national').length}), met by a citizen of ${city}, gets the same bytes`, () => {
    for (const { id, answers, date } of casesOf('national')) {
      assert.equal(browserResult(city, calculator, answers, date), nativeResult(city, answers, date), id)
    }
  })

  test(`every family (${families.length}) in ${city} gets the same bytes`, () => {
    const results = new Map(
      nativeCases.filter(([place]) => place === `families/${city}`).map(([, id, json]) => [id, json])
    )
    assert.deepEqual([...results.keys()].sort(), families.map(({ id }) => id).sort())
    for (const { id, answers, date } of families)
      assert.equal(browserResult(city, calculator, answers, date), results.get(id), id)
  })

  test(`half-answered random citizens of ${city} get the same bytes`, () => {
    const crowd = citizensOf(city, calculatorOf(city), 11)
    const draw = random(12)
    for (let i = 0; i < 30; i++) {
      const answers = halfAnswered(crowd.next().value, draw)
      assert.equal(
        browserResult(city, calculator, answers, '2026-01-01'),
        nativeResult(city, answers, '2026-01-01'),
        JSON.stringify(answers)
      )
    }
  })
}

test('the command ran every case of every place and every family in every city', () => {
  const cases = [...cities, 'national'].reduce((sum, place) => sum + casesOf(place).length, 0)
  assert.equal(nativeCases.length, cases + families.length * cities.length)
})

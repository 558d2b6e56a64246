// The same citizen in another city: what is supposed, what is taken as it is, and what is asked again.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { stepsElsewhere } from '../../../web/src/results/elsewhere.js'
import { cities, languages, textsOf } from '../built.mjs'
import { calculatorOf } from '../calculator.mjs'
import { cellsOf, citizensOf } from '../citizens.mjs'
import { openBrowser, today } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const facts = Object.fromEntries(cities.map((city) => [city, textsOf(city, 'en').facts]))
const told = (values) =>
  Object.entries(values).map(([fact, value]) => ({ question: fact, facts: [fact], values: { [fact]: value } }))
const seenFrom = (there, home, values) =>
  Object.assign({}, ...stepsElsewhere(told(values), facts[home], facts[there]).map((step) => step.values))

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

const worker = {
  area: 'town',
  hukou_status: 'same_city_village',
  residence_months: '12',
  job: 'employer',
  dwelling: 'rented_private',
  owns_town_home: 'none',
  lease_registered: 'true',
  rented_home_titled: 'true',
  permit_months: 'none',
  school_type: 'none',
  veteran: 'none'
}

test('one press shows the same citizen in Hangzhou as the engine has it, says that it is supposed, and one press leads back', async () => {
  const visitor = await browser.visit()
  await visitor.choose('liaocheng', 'settle')
  await visitor.answerUntil(cellsOf('liaocheng', worker))
  const home = await visitor.verdicts()

  await visitor.press('[data-look="hangzhou"]')
  await visitor.page.locator('[data-supposed="liaocheng"]').waitFor()
  const shown = await visitor.verdicts()
  const calculator = calculatorOf('hangzhou')
  const steps = await visitor.page.evaluate(() => JSON.parse(sessionStorage.getItem('huji /')).steps)
  for (const { facts: asked, values } of steps)
    for (const fact of asked) assert.equal(calculator.answer(fact, String(values[fact])), '')
  const found = JSON.parse(calculator.assess(today))
  assert.equal(found.answers.hukou_status, 'other_city')
  for (const { id, kind, verdict } of found.entitlements)
    if (kind === 'settlement_route') assert.equal(shown[id], verdict, id)
  calculator.delete()
  for (const language of languages) {
    await visitor.speak(language)
    await visitor.shot(`elsewhere-hangzhou-${language}`)
  }

  await visitor.press('[data-supposed] [data-look="liaocheng"]')
  await visitor.page.locator('main:not(:has([data-supposed]))').waitFor()
  assert.deepEqual(await visitor.verdicts(), home)
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

test('from each city every other can be looked at, in turn, and the way home is always one press', async () => {
  const visitor = await browser.visit()
  await visitor.choose('kaili', 'everything')
  await visitor.answerUntil(cellsOf('kaili', worker))
  const home = await visitor.verdicts()
  for (const there of cities.filter((city) => city !== 'kaili')) {
    await visitor.press(`.other-cities [data-look="${there}"]`)
    await visitor.on('results')
    assert.equal(await visitor.page.locator('[data-supposed]').getAttribute('data-supposed'), 'kaili')
  }
  await visitor.press('[data-supposed] [data-look="kaili"]')
  assert.deepEqual(await visitor.verdicts(), home)
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

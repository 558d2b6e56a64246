// The same citizen in another city, on the page: one press there, one press back.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { cities, languages } from '../built.mjs'
import { calculatorOf } from '../calculator.mjs'
import { cellsOf } from '../citizens.mjs'
import { openBrowser, today } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

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

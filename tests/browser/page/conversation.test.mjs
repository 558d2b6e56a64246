// From the first click to the result, for each city and each goal: the page asks what the engine asks, shows what the
// engine finds, and says nothing to anybody.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { cities, goals, textsOf } from '../built.mjs'
import { calculatorOf } from '../calculator.mjs'
import { converse, someone } from './converse.mjs'
import { restOf } from './prefetch.mjs'
import { openBrowser, today } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const kinds = {
  settle: ['settlement_route'],
  permit: ['permit_service'],
  rural_rights: ['rural_right'],
  services: ['settled_service'],
  everything: ['settlement_route', 'permit_service', 'rural_right', 'settled_service']
}

// `node conversation.test.mjs kaili everything` leads that one alone.
const [cityAsked, goalAsked] = process.argv.slice(2)
const isAsked = (city, goal) => (!cityAsked || city === cityAsked) && (!goalAsked || goal === goalAsked)

for (const city of cities)
  for (const [i, goal] of goals.entries()) {
    if (!isAsked(city, goal)) continue
    test(`${city}, ${goal}: every question and every verdict is the engine's, and nothing leaves the page`, async () => {
      const citizen = someone(city, 100 + i)
      const calculator = calculatorOf(city)
      const visitor = await browser.visit()
      await visitor.choose(city)
      const loaded = visitor.requests.length
      await visitor.press(`main [data-goal="${goal}"]`)
      await converse(visitor, calculator, goal, citizen)

      const shown = await visitor.verdicts()
      const found = JSON.parse(calculator.assess(today)).entitlements.filter(({ kind }) => kinds[goal].includes(kind))
      for (const { id, verdict } of found) assert.equal(shown[id], verdict, id)
      for (const id of Object.keys(shown))
        assert.ok(found.some((entitlement) => entitlement.id === id) || goal !== 'everything', id)
      await visitor.shot(`results-${city}-${goal}`)

      const asked = visitor.requests.slice(loaded)
      assert.deepEqual(
        asked,
        (await restOf(browser, city)).slice(0, asked.length),
        'requests beyond those that everybody makes'
      )
      assert.ok(
        visitor.requests.every((url) => url.startsWith(browser.url) || url.startsWith('data:')),
        'requests elsewhere'
      )
      assert.match(new URL(visitor.page.url()).hash, /^#results$/)
      assert.equal(new URL(visitor.page.url()).search, '')
      assert.deepEqual(visitor.problems, [])
      calculator.delete()
      await visitor.leave()
    })
  }

for (const city of cities) {
  test(`${city}: not sure about anything still ends at results, and nobody settles without an answer`, async () => {
    const visitor = await browser.visit()
    await visitor.choose(city, 'everything')
    await visitor.answerUntil({})
    const shown = Object.entries(await visitor.verdicts())
    assert.ok(shown.length > 0)
    assert.deepEqual(
      shown.filter(([, verdict]) => verdict === 'applies'),
      []
    )
    assert.deepEqual(visitor.problems, [])
    await visitor.leave()
  })
}

test('a worker living in a town of Liaocheng is told that they may settle, why, and by which clause', async () => {
  const visitor = await browser.visit()
  await visitor.choose('liaocheng', 'settle')
  await visitor.answerUntil({
    area: 'town',
    hukou_status: 'other_city',
    residence_months: '6_or_more',
    job: 'employer',
    dwelling: 'rented_private',
    owns_town_home: 'none',
    lease_registered: 'false',
    rented_home_titled: 'true',
    permit_months: 'none',
    family_tie: 'none',
    veteran: 'none',
    school_type: 'none',
    rural_origin: 'false',
    returned_home: 'false'
  })
  const verdicts = await visitor.verdicts()
  const text = await visitor.page.locator('main').innerText()
  const applying = Object.keys(verdicts).filter((id) => verdicts[id] === 'applies')
  const { entitlements } = textsOf('liaocheng', 'zh-Hans')
  assert.ok(applying.length > 0, JSON.stringify(verdicts))
  for (const id of applying) {
    assert.ok(text.includes(entitlements[id].title), `${id} is not named`)
    for (const { clause } of entitlements[id].clauses) assert.ok(text.includes(clause), `${id} does not name ${clause}`)
  }
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

test("on the day before Liaocheng's plan takes effect its rules are shown as not in force, and on that day they are in force", async () => {
  for (const [date, inForce] of [
    ['2022-07-31', false],
    ['2022-08-01', true]
  ]) {
    const visitor = await browser.visit({ date })
    await visitor.choose('liaocheng', 'settle')
    if ((await visitor.screen()) === 'question') await visitor.act('results')
    const own = Object.entries(await visitor.verdicts()).filter(([id]) => !id.startsWith('national/'))
    assert.ok(own.length > 0)
    assert.ok(
      own.every(([, verdict]) => (verdict !== 'not_in_force') === inForce),
      `${date} ${JSON.stringify(own)}`
    )
    await visitor.leave()
  }
})

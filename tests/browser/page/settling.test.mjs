// Someone who thinks of settling is shown what it keeps, what it changes, and which ways lead back to a village.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { cities, languages, textsOf } from '../built.mjs'
import { calculatorOf } from '../calculator.mjs'
import { cellsOf, villager } from '../citizens.mjs'
import { openBrowser, today } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

// Verdicts by entitlement, from the engine alone.
function verdictsOf(city, answers) {
  const calculator = calculatorOf(city)
  for (const [fact, value] of Object.entries(answers)) calculator.answer(fact, value)
  const found = JSON.parse(calculator.assess(today)).entitlements
  calculator.delete()
  return new Map(found.map((entitlement) => [entitlement.id, entitlement]))
}

const listed = (visitor, key) =>
  visitor.page
    .locator(`[data-list="${key}"] [data-settling]`)
    .evaluateAll((all) => all.map((one) => one.dataset.settling))

const ranks = { applies: 2, possible: 1, does_not_apply: 0 }

for (const city of cities) {
  test(`${city}: a villager who came to settle sees what stays, what comes and what ends, as the engine has it`, async () => {
    const visitor = await browser.visit()
    await visitor.choose(city, 'everything')
    const cells = cellsOf(city, villager)
    const given = {}
    for (let asked = await visitor.question(); asked; asked = await visitor.question()) {
      const sure = asked.facts.some((fact) => fact in cells)
      for (const fact of asked.facts) given[fact] = sure ? cells[fact] || 'false' : 'null'
      if (sure) await visitor.answer(given)
      else await visitor.act('unsure')
    }
    await visitor.on('results')

    const now = verdictsOf(city, given)
    const settled = verdictsOf(city, { ...given, hukou_status: 'settled_here' })
    const expected = { kept: [], gained: [], lost: [] }
    for (const [id, { kind, verdict, certainty }] of settled) {
      const [was, is] = [ranks[now.get(id).verdict], ranks[verdict]]
      if (kind === 'settlement_route' || is === undefined) continue
      if (is < was) expected.lost.push(id)
      else if (kind === 'rural_right' && is > 0 && !['planned', 'exploratory'].includes(certainty))
        expected.kept.push(id)
      else if (is > was) expected.gained.push(id)
    }
    for (const key of Object.keys(expected)) assert.deepEqual(await listed(visitor, key), expected[key], key)
    assert.ok(expected.kept.length > 0, 'something stays')
    assert.ok([...settled.values()].some(({ verdict }) => verdict === 'applies'))

    const ways = Object.entries(textsOf(city, 'en').entitlements)
      .filter(([, { way_back }]) => way_back)
      .map(([id]) => id)
    assert.deepEqual(await listed(visitor, 'back'), ways)
    assert.equal(
      await visitor.page.locator('[data-settling-part] > p:not(.help)').count(),
      ways.length ? 0 : 1,
      'a city without a way back says so'
    )
    for (const language of languages) {
      await visitor.speak(language)
      for (const summary of await visitor.page.locator('[data-settling-part] summary').all()) await summary.click()
      await visitor.page
        .locator('[data-settling-part]')
        .screenshot({ path: `build/screenshots/settling-${city}-${language}.png` })
    }
    assert.deepEqual(visitor.problems, [])
    await visitor.leave()
  })
}

test('who has settled already is not told what settling would change', async () => {
  const visitor = await browser.visit()
  await visitor.choose('kaili', 'everything')
  await visitor.answerUntil(cellsOf('kaili', { ...villager, hukou_status: 'settled_here', permit_months: 'none' }))
  assert.equal(await visitor.page.locator('[data-settling-part]').count(), 0)
  await visitor.leave()
})

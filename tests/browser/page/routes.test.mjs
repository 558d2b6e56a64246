// The ways to settle side by side: each route that is open or worth asking about, once, as its card has it.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { cities, textsOf } from '../built.mjs'
import { cellsOf } from '../citizens.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const settler = {
  area: 'town',
  city_part: 'county',
  hukou_status: 'other_city',
  residence_months: '36',
  job: 'employer',
  dwelling: 'owned',
  owns_town_home: 'titled',
  permit_months: 'none',
  school_type: 'university',
  study_status: 'graduated',
  professional_title: 'true',
  skill_level: 'true'
}

for (const city of cities) {
  test(`${city}: the table holds the open routes and nothing that does not apply`, async () => {
    const visitor = await browser.visit({ width: 320, height: 640 })
    await visitor.choose(city, 'settle')
    await visitor.answerUntil(cellsOf(city, settler))
    const verdicts = await visitor.verdicts()
    const { entitlements } = textsOf(city, 'zh-Hans')
    const open = Object.keys(verdicts).filter((id) => ['applies', 'possible'].includes(verdicts[id]))
    const fold = visitor.page.locator('[data-routes]')
    if (open.length < 2) assert.equal(await fold.count(), 0)
    else {
      await fold.locator('> summary').click()
      assert.deepEqual(
        (await fold.locator('thead th').allInnerTexts()).sort(),
        open.map((id) => entitlements[id].title).sort()
      )
      const page = await visitor.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      )
      assert.ok(page <= 0, 'the table scrolls, the page does not')
      await visitor.shot(`routes-${city}`)
    }
    assert.deepEqual(visitor.problems, [])
    await visitor.leave()
  })
}

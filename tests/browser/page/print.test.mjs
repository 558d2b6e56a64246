// On paper everything stands open, the controls are gone, and the answers are with the results.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { at, languages } from '../built.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

test('printing opens every fold, hides what cannot be pressed on paper, and leaves the screen as it was', async () => {
  const visitor = await browser.visit()
  await visitor.choose('liaoyuan', 'settle')
  await visitor.answerUntil({
    area: 'town',
    hukou_status: 'other_city',
    residence_months: '6_or_more',
    job: 'employer'
  })
  await visitor.on('results')
  const folds = () => visitor.page.locator('details:not([open])').count()
  const before = await folds()
  assert.ok(before > 3)
  for (const language of languages) {
    await visitor.speak(language)
    writeFileSync(at(`build/screenshots/results-${language}.pdf`), await visitor.page.pdf({ format: 'A4' }))
  }
  await visitor.page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await visitor.page.emulateMedia({ media: 'print' })
  assert.deepEqual(await visitor.page.locator('details:not([open]) > summary').allInnerTexts(), [])
  assert.deepEqual(await visitor.page.locator('button:visible').allInnerTexts(), [])
  assert.ok(await visitor.page.locator('.so-far .answers').first().isVisible())
  await visitor.page.emulateMedia({ media: 'screen' })
  await visitor.page.evaluate(() => dispatchEvent(new Event('afterprint')))
  assert.equal(await folds(), before)
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

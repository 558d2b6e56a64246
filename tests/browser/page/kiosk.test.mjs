// A computer in a public hall forgets whoever walks away, and asks before it does.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { languages } from '../built.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

async function halfWay() {
  const visitor = await browser.visit({ query: '?kiosk', clock: 'runs' })
  await visitor.choose('kaili', 'permit')
  await visitor.act('unsure')
  return visitor
}

test('after 40 seconds without a touch it asks, after 20 more everything is gone', async () => {
  const visitor = await halfWay()
  const { page } = visitor
  await page.clock.fastForward(39_000)
  assert.equal(await page.locator('[data-kiosk]').count(), 0)
  await page.clock.fastForward(2_000)
  assert.ok(await page.locator('[data-kiosk] [data-action="stay"]').isVisible())
  await visitor.shot('kiosk')
  await page.clock.fastForward(21_000)
  await visitor.on('city')
  assert.equal(await page.locator('details.so-far').count(), 0)
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(sessionStorage)), /kaili|permit_months/)
  await visitor.leave()
})

test('whoever says they are still there keeps their answers', async () => {
  const visitor = await halfWay()
  const { page } = visitor
  for (const language of languages) {
    await visitor.speak(language)
    await page.clock.fastForward(41_000)
    assert.ok((await page.locator('[data-kiosk] p').innerText()).length > 10)
    await page.locator('[data-action="stay"]').click()
    assert.equal(await page.locator('[data-kiosk]').count(), 0)
  }
  assert.equal(await page.locator('details.so-far').getAttribute('data-answers'), '1')
  assert.equal(await page.locator('[data-action="remember"]').count(), 0, 'nothing is remembered on a shared computer')
  await visitor.leave()
})

test('nobody else is ever asked or timed', async () => {
  const visitor = await browser.visit({ clock: 'runs' })
  await visitor.choose('kaili', 'permit')
  await visitor.act('unsure')
  await visitor.page.clock.fastForward(600_000)
  assert.equal(await visitor.page.locator('[data-kiosk]').count(), 0)
  assert.equal(await visitor.screen(), 'question')
  await visitor.leave()
})

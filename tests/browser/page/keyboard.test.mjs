// Everything by keyboard alone, from the first screen to the results and on: reached by Tab, pressed by Enter or Space, with
// the focus where a reader expects it and always to be seen.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const MANY = 200

// Tabs until the focus is on what is wanted; every stop on the way must be visible and show that it has the focus.
async function tabTo({ page }, selector) {
  for (let i = 0; i < MANY; i++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate((wanted) => {
      const at = document.activeElement
      if (at === document.body) return null // past the last stop, before the first
      const shown = at.matches('input') ? at.nextElementSibling : at
      const { outlineStyle, outlineWidth } = getComputedStyle(shown)
      const box = shown.getBoundingClientRect()
      return {
        found: at.matches(wanted),
        name: at.outerHTML.slice(0, 80),
        seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        inside: box.bottom > 0 && box.top < innerHeight && box.width > 0
      }
    }, selector)
    if (!stop) continue
    assert.ok(stop.seen, `no focus to be seen on ${stop.name}`)
    assert.ok(stop.inside, `the focus is off the screen on ${stop.name}`)
    if (stop.found) return
  }
  assert.fail(`Tab never reaches ${selector}`)
}

async function pressAndArrive(visitor, key, screen) {
  await visitor.arrive(() => visitor.page.keyboard.press(key))
  if (screen) assert.equal(await visitor.screen(), screen)
  assert.equal(await visitor.page.evaluate(() => document.activeElement.tagName), 'H1', 'the new heading has the focus')
}

test('a conversation by keyboard alone: city, purpose, every question, the results, a change, and the way back', async () => {
  const visitor = await browser.visit()
  const { page } = visitor
  await tabTo(visitor, 'main [data-city="kaili"]')
  await pressAndArrive(visitor, 'Enter', 'goal')
  await tabTo(visitor, 'main [data-goal="settle"]')
  await pressAndArrive(visitor, 'Enter', 'question')
  for (let i = 0; (await visitor.screen()) === 'question'; i++) {
    if (i % 2) await tabTo(visitor, '[data-action="unsure"]')
    else {
      await tabTo(visitor, 'main form input')
      await page.keyboard.press('Space')
      await tabTo(visitor, '[data-action="continue"]')
    }
    await pressAndArrive(visitor, 'Enter')
  }
  assert.equal(await visitor.screen(), 'results')
  await tabTo(visitor, 'details.card > summary')
  await page.keyboard.press('Enter')
  assert.ok(await page.evaluate(() => document.activeElement.parentElement.open))
  await tabTo(visitor, 'details.so-far > summary')
  await page.keyboard.press('Enter')
  await tabTo(visitor, '.so-far [data-change]:not([data-change="city"]):not([data-change="goal"])')
  await pressAndArrive(visitor, 'Enter', 'question')
  await tabTo(visitor, '[data-action="back"]')
  await pressAndArrive(visitor, 'Enter', 'results')
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

test('changing the language or the size by keyboard leaves the focus where it was', async () => {
  const visitor = await browser.visit()
  const { page } = visitor
  await tabTo(visitor, '[data-lang="en"]')
  await page.keyboard.press('Enter')
  await page.locator('html[lang="en"]').waitFor()
  assert.equal(await page.evaluate(() => document.activeElement.dataset.lang), 'en')
  await tabTo(visitor, '.display > summary')
  await page.keyboard.press('Enter')
  await tabTo(visitor, '[data-action="larger"]')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement.dataset.action), 'larger')
  assert.equal(await page.locator('html').getAttribute('data-size'), '2')
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

test('a missing answer is said, and the focus goes to where it is given', async () => {
  const visitor = await browser.visit()
  await visitor.choose('dandong', 'settle')
  await tabTo(visitor, '[data-action="continue"]')
  await visitor.page.keyboard.press('Enter')
  assert.notEqual(await visitor.page.locator('[role="alert"]').innerText(), '')
  assert.ok(await visitor.page.evaluate(() => document.activeElement.matches('main form input')))
  await visitor.leave()
})

// Every screen on the narrowest phone, in each language and in large text: nothing scrolls sideways, nothing is out of
// reach. Pictures go to build/screenshots/.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

async function sideways({ page }) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((e) => e.getBoundingClientRect().right > width + 0.5)
      .map((e) => `${e.tagName}.${e.className}`)
      .slice(0, 5)
  })
}

// Buttons and answers must be big enough for a thumb; links inside a sentence may be smaller.
async function smallTargets({ page }, least) {
  return page.evaluate(
    (least) =>
      [...document.querySelectorAll('button, label, summary')]
        .filter((e) => e.checkVisibility())
        .map((e) => ({
          name: (e.dataset.action ?? e.tagName) + ' ' + e.innerText.slice(0, 20),
          ...e.getBoundingClientRect().toJSON()
        }))
        .filter(({ width, height }) => width < least || height < least)
        .map(({ name, width, height }) => `${name}: ${Math.round(width)}×${Math.round(height)}`),
    least
  )
}

// The screens a citizen meets, each shown in turn; in short, only the first question.
async function* screens(visitor, { short = false } = {}) {
  yield 'city'
  await visitor.choose('liaocheng')
  yield 'goal'
  await visitor.press('main [data-goal="everything"]')
  for (let i = 1, next; (next = await visitor.question()); i++) {
    yield `question-${String(i).padStart(2, '0')}-${next.id}`
    if (short) await visitor.act('results')
    else if (next.facts.includes('area')) await visitor.answer({ area: 'town' })
    else if (next.facts.includes('job')) await visitor.answer({ job: 'employer' })
    else await visitor.act('unsure')
  }
  for (const fold of await visitor.page.locator('details:not([open]) > summary').all())
    if (await fold.isVisible()) await fold.click()
  yield 'results'
}

for (const [language, large] of [
  ['zh-Hans', false],
  ['en', false],
  ['zh-Hant', true],
  ['en', true]
]) {
  test(`${language}${large ? ', large text' : ''}, 320 px: nothing scrolls sideways and every target is big enough`, async () => {
    const visitor = await browser.visit({ width: 320, height: 640 })
    await visitor.speak(language)
    if (large) await visitor.page.locator('[data-action="elder"]').click()
    const found = new Set()
    for await (const screen of screens(visitor)) {
      for (const what of await sideways(visitor)) found.add(`${screen} scrolls sideways: ${what}`)
      for (const what of await smallTargets(visitor, large ? 60 : 44))
        found.add(`${screen.replace(/-.*/, '')} has a small target: ${what}`)
      if ((language === 'en' && !large) || !screen.startsWith('question'))
        await visitor.shot(`320-${language}${large ? '-large' : ''}-${screen}`)
    }
    assert.deepEqual([...found], [])
    assert.deepEqual(visitor.problems, [])
    await visitor.leave()
  })
}

test('on a wide screen the column stays readable', async () => {
  const visitor = await browser.visit({ width: 1280, height: 900 })
  for await (const screen of screens(visitor, { short: true })) {
    const width = await visitor.page
      .locator('main p, main h1')
      .first()
      .evaluate((e) => e.getBoundingClientRect().width)
    assert.ok(width < 800, `${screen}: ${width} px`)
    await visitor.shot(`1280-${screen}`)
  }
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

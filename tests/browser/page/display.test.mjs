// Text as large and as strong as a reader needs: sizes, lines, targets and contrast, measured in the page.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { languages } from '../built.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const bodySize = ({ page }) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main p, main .row')).fontSize))
const openDisplay = ({ page }) => page.locator('.display > summary').click()
// Forced: a button at the end of its steps says that it is disabled, and pressing it must do nothing.
const press = ({ page }, action) => page.locator(`[data-action="${action}"]`).click({ force: true })

// Texts that a reader reads, with size, line height, and contrast against what lies behind them.
function textsOnScreen({ page }) {
  return page.evaluate(() => {
    const channels = (colour) => colour.match(/[\d.]+/g).map(Number)
    const luminance = (colour) => {
      const [r, g, b] = channels(colour)
        .slice(0, 3)
        .map((v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const behind = (element) => {
      for (let e = element; e; e = e.parentElement) {
        const colour = getComputedStyle(e).backgroundColor
        if (channels(colour)[3] !== 0) return colour
      }
      return 'rgb(255, 255, 255)'
    }
    const found = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node; (node = walker.nextNode());) {
      const element = node.parentElement
      if (!node.data.trim() || !element.checkVisibility() || element.closest('.unseen, [aria-disabled="true"]'))
        continue
      const style = getComputedStyle(element)
      const [a, b] = [luminance(style.color), luminance(behind(element))].sort((x, y) => y - x)
      found.push({
        text: node.data.slice(0, 20),
        size: parseFloat(style.fontSize),
        line: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
        contrast: (a + 0.05) / (b + 0.05),
        tag: element.tagName,
        isParagraph: !!element.closest('p, li, dd') && !element.closest('h1, h2, h3, h4, .brand')
      })
    }
    return found
  })
}

async function atResults(options) {
  const visitor = await browser.visit(options)
  await visitor.choose('liaocheng', 'everything')
  await visitor.answerUntil({
    area: 'town',
    hukou_status: 'same_city_village',
    residence_months: '6_or_more',
    job: 'employer'
  })
  return visitor
}

test('text is 18 px at first, grows in steps to 30 px and back, and stays on every screen', async () => {
  const visitor = await browser.visit()
  await openDisplay(visitor)
  const seen = [await bodySize(visitor)]
  for (let i = 0; i < 4; i++) {
    await press(visitor, 'larger')
    seen.push(await bodySize(visitor))
  }
  assert.deepEqual(seen, [18, 22, 26, 30, 30])
  await visitor.choose('kaili', 'permit')
  assert.equal(await bodySize(visitor), 30)
  await openDisplay(visitor)
  for (let i = 0; i < 4; i++) await press(visitor, 'smaller')
  assert.equal(await bodySize(visitor), 18)
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

test('the elder mode starts at 22 px, never goes below, and is offered by name in the first viewport', async () => {
  const visitor = await browser.visit({ width: 320, height: 480 })
  const button = visitor.page.locator('[data-action="elder"]')
  assert.equal(await button.innerText(), '长辈版')
  const { y, height } = await button.boundingBox()
  assert.ok(y + height < 480)
  await button.click()
  assert.equal(await bodySize(visitor), 22)
  await openDisplay(visitor)
  await press(visitor, 'smaller')
  assert.equal(await bodySize(visitor), 22)
  for (let i = 0; i < 3; i++) await press(visitor, 'larger')
  assert.equal(await bodySize(visitor), 30)
  await visitor.page.reload()
  await visitor.on('city')
  assert.equal(await bodySize(visitor), 30, 'kept over a reload')
  await visitor.leave()
})

for (const colorScheme of ['light', 'dark'])
  for (const [elder, contrast] of [
    [false, false],
    [true, false],
    [false, true]
  ]) {
    test(`${colorScheme}${elder ? ', elder' : ''}${contrast ? ', high contrast' : ''}: every text has its size, line and contrast`, async () => {
      const visitor = await atResults({ colorScheme })
      if (elder) await press(visitor, 'elder')
      if (contrast) {
        await openDisplay(visitor)
        await press(visitor, 'contrast')
      }
      for (const fold of await visitor.page.locator('main details:not([open]) > summary').all())
        if (await fold.isVisible()) await fold.click()
      const wrong = []
      for (const { text, size, line, contrast: ratio, isParagraph, tag } of await textsOnScreen(visitor)) {
        if (size < (elder ? 18 : 15)) wrong.push(`${text}: ${size} px`)
        if (isParagraph && line < 1.4) wrong.push(`${tag} ${text}: line ${line}`)
        if (ratio < 7) wrong.push(`${text}: contrast ${ratio.toFixed(2)}`)
      }
      assert.deepEqual([...new Set(wrong)], [])
      await visitor.shot(`display-${colorScheme}${elder ? '-elder' : ''}${contrast ? '-contrast' : ''}`)
      assert.deepEqual(visitor.problems, [])
      await visitor.leave()
    })
  }

test('lines hold at most 34 Chinese characters', async () => {
  const visitor = await atResults({ width: 1280, height: 900 })
  const widest = await visitor.page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('main p, main li, main dd')]
        .filter((e) => e.checkVisibility())
        .map((e) => e.getBoundingClientRect().width / parseFloat(getComputedStyle(e).fontSize))
    )
  )
  assert.ok(widest <= 34.01, `${widest} characters`)
  await visitor.leave()
})

// Screens at one and a half times and twice the size, as WeChat's font setting and a browser's zoom draw them.
for (const [what, width, fontSize] of [
  ['text at ×1.5', 390, '150%'],
  ['zoom of 200 %', 640, '']
])
  for (const language of languages) {
    test(`${what}, ${language}: nothing is cut off or scrolls sideways`, async () => {
      const visitor = await browser.visit({ width: what === 'zoom of 200 %' ? width / 2 : width, height: 600 })
      await visitor.speak(language)
      if (fontSize)
        await visitor.page.evaluate(() => {
          document.documentElement.style.setProperty('font-size', '27px')
        })
      await visitor.choose('hangzhou', 'everything')
      const sideways = () =>
        visitor.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      for (let i = 0; i < 4; i++) {
        assert.ok((await sideways()) <= 0)
        await visitor.act('unsure')
      }
      await visitor.act('results')
      assert.ok((await sideways()) <= 0)
      await visitor.leave()
    })
  }

test('letters, words and lines spaced as WCAG 1.4.12 asks cut nothing off', async () => {
  const visitor = await browser.visit({ width: 320, height: 640 })
  await visitor.choose('dandong', 'settle')
  await visitor.act('results')
  await visitor.page.evaluate(() => {
    const sheet = document.styleSheets[0]
    sheet.insertRule(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }',
      sheet.cssRules.length
    )
    sheet.insertRule('p { margin-bottom: 2em !important; }', sheet.cssRules.length)
  })
  const cut = await visitor.page.evaluate(() =>
    [...document.querySelectorAll('main *, header *')]
      .filter(
        (e) =>
          e.checkVisibility() &&
          (e.getBoundingClientRect().right > innerWidth + 0.5 ||
            (getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth))
      )
      .map((e) => e.className)
  )
  assert.deepEqual(cut, [])
  await visitor.leave()
})

// A screen is read aloud by a voice of the device, and by no other: a voice of a service would send the text away.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { languages, textsOf } from '../built.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

// This machine has no voices, so a device with these stands in for one; what is said is kept.
async function deviceWith(voices) {
  const visitor = await browser.visit({ open: false })
  await visitor.page.addInitScript((voices) => {
    window.said = []
    const speech = {
      speaking: false,
      onvoiceschanged: null,
      getVoices: () => voices,
      speak(utterance) {
        speech.speaking = true
        window.said.push([utterance.text, utterance.lang])
        window.last = utterance
      },
      cancel() {
        speech.speaking = false
        window.said = []
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    window.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text
      }
    }
  }, voices)
  await visitor.page.goto(browser.url)
  await visitor.on('city')
  await visitor.choose('liaocheng', 'settle')
  return visitor
}

const own = [
  { lang: 'zh_CN', localService: true },
  { lang: 'zh-TW', localService: true },
  { lang: 'en-GB', localService: true }
]
const button = ({ page }) => page.locator('[data-action="aloud"]')
const said = ({ page }) => page.evaluate(() => window.said)

test('a question is read with its heading, help and answers, in each language, and reading can be stopped', async () => {
  const visitor = await deviceWith(own)
  const { id } = await visitor.question()
  for (const language of languages) {
    await visitor.speak(language)
    await button(visitor).click()
    const lines = await said(visitor)
    const { questions, facts } = textsOf('liaocheng', language)
    assert.equal(lines[0][0], questions[id].heading)
    for (const [, cell] of facts.area.cells)
      assert.ok(
        lines.some(([text]) => text.includes(cell)),
        cell
      )
    assert.ok(lines.every(([, lang]) => lang.toLowerCase().startsWith(language.slice(0, 2))))
    await button(visitor).click()
    assert.deepEqual(await said(visitor), [])
  }
  await visitor.leave()
})

test('reading stops when the citizen goes on', async () => {
  const visitor = await deviceWith(own)
  await button(visitor).click()
  assert.ok((await said(visitor)).length > 2)
  await visitor.act('unsure')
  assert.deepEqual(await said(visitor), [])
  await visitor.leave()
})

test('results are read without buttons and marks', async () => {
  const visitor = await deviceWith(own)
  await visitor.act('results')
  await button(visitor).click()
  const lines = (await said(visitor)).map(([text]) => text)
  assert.equal(lines[0], await visitor.heading())
  const labels = await visitor.page.locator('main button').allInnerTexts()
  for (const label of new Set(labels.filter((text) => text.length > 3))) assert.ok(!lines.includes(label), label)
  await visitor.leave()
})

test('a device whose only voices belong to a service is offered no reading', async () => {
  const visitor = await deviceWith([{ lang: 'zh-CN', localService: false }])
  assert.ok(await button(visitor).isHidden())
  await visitor.leave()
})

test('voices found late are offered when they come', async () => {
  const visitor = await deviceWith([])
  assert.ok(await button(visitor).isHidden())
  await visitor.page.evaluate(() => {
    window.speechSynthesis.getVoices = () => [{ lang: 'zh-CN', localService: true }]
    window.speechSynthesis.onvoiceschanged()
  })
  assert.ok(await button(visitor).isVisible())
  await visitor.leave()
})

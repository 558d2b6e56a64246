// What is not whole is never used: the citizen gets a plain message, and trying again works.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { languages, packOf } from '../built.mjs'
import { someone } from './converse.mjs'
import { words } from '../words.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const pack = Buffer.from(packOf('liaocheng'))
const changed = (at) => Buffer.from(pack.map((byte, i) => (i === at ? byte ^ 1 : byte)))
const given = (body) => (route) => route.fulfill({ status: 200, contentType: 'application/octet-stream', body })

const ways = [
  ['a pack with one byte changed', /\.pack$/, given(changed(pack.length >> 1)), 'damaged'],
  ['a pack of another version', /\.pack$/, given(changed(4)), 'damaged'],
  ['a truncated pack', /\.pack$/, given(pack.subarray(0, 500)), 'damaged'],
  [
    'a web page in place of the pack',
    /\.pack$/,
    given(Buffer.from('<!doctype html><title>Sign in</title>')),
    'damaged'
  ],
  ["another city's whole pack", /\.pack$/, given(Buffer.from(packOf('kaili'))), 'damaged'],
  ['no pack', /\.pack$/, (route) => route.fulfill({ status: 404, body: 'gone' }), 'network'],
  ['no network for the pack', /\.pack$/, (route) => route.abort(), 'network'],
  ['no network for the texts', /liaocheng\..*\.json$/, (route) => route.abort(), 'network'],
  ['changed texts', /liaocheng\..*\.json$/, given(Buffer.from('{"city":"liaocheng"}')), 'damaged'],
  [
    'no engine of either kind',
    /\.wasm$|engine\.fallback/,
    (route) => route.fulfill({ status: 404, body: 'gone' }),
    'network'
  ],
  ['changed engines of both kinds', /\.wasm$|engine\.fallback/, given(Buffer.from('\0asm')), 'damaged']
]

for (const [what, pattern, serve, kind] of ways) {
  test(`${what}: a plain message, no result, and trying again works`, async () => {
    const visitor = await browser.visit({ open: false })
    await visitor.page.route(pattern, serve)
    await visitor.page.goto(browser.url)
    await visitor.on('city')
    await visitor.choose('liaocheng')
    assert.equal(await visitor.screen(), 'failed')
    assert.equal(await visitor.page.locator('main').getAttribute('data-failure'), kind)
    assert.equal(await visitor.page.locator('[data-verdict]').count(), 0)
    for (const language of languages) {
      await visitor.speak(language)
      await visitor.on('failed')
      const words = await visitor.page.locator('main').innerText()
      assert.ok(words.length > 20)
      assert.doesNotMatch(words, /pack_|Error|undefined|null|\.json|\.wasm|404/, language)
    }
    await visitor.act('retry')
    assert.equal(await visitor.screen(), 'failed', 'still broken, still said')
    await visitor.page.unroute(pattern)
    await visitor.act('retry')
    assert.equal(await visitor.screen(), 'goal')
    await visitor.press('main [data-goal="settle"]')
    assert.equal(await visitor.screen(), 'question')
    await visitor.leave()
  })
}

test('an engine that breaks down while the results are drawn leaves a plain message, and no half of them', async () => {
  const visitor = await browser.visit()
  await visitor.choose('liaocheng', 'settle')
  await visitor.answerUntil(someone('liaocheng', 1))
  assert.ok((await visitor.page.locator('[data-group="change"]').count()) > 0)
  await visitor.press('main [data-action="back"]')
  await visitor.page.evaluate(() => {
    const { parse } = JSON
    JSON.parse = (text) => {
      if (text.includes('"changes"')) throw new Error('broken down')
      return parse(text)
    }
  })
  await visitor.act('results')
  assert.equal(await visitor.screen(), 'failed')
  assert.equal(await visitor.page.locator('[data-verdict]').count(), 0)
  await visitor.leave()
})

// The ways in which the page's own things may be missing while it says what is missing.
const missing = {
  voices: () => {
    window.speechSynthesis.getVoices = () => {
      throw new Error('no voices')
    }
  },
  words: () => {
    for (const name of ['hujiWordsen', 'hujiWordszhHant'])
      Object.defineProperty(window, name, { get: () => undefined, set() {} })
  },
  'a place for the state': () => {
    for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new Error('forbidden')
        }
      })
  },
  'what tells the style sheet of the state': () => {
    DOMTokenList.prototype.toggle = () => {
      throw new Error('no classes')
    }
  }
}

for (const [what, takeAway] of Object.entries(missing))
  test(`without ${what} a failure is still said, and clearing the answers still works`, async () => {
    const visitor = await browser.visit({ open: false })
    await visitor.page.addInitScript(takeAway)
    if (what !== 'words') await visitor.page.route(/\.pack$/, (route) => route.abort())
    await visitor.page.goto(browser.url + '?city=kaili&lang=' + (what === 'words' ? 'en' : 'zh-Hans'))
    await visitor.on('failed')
    assert.ok(await visitor.page.locator('main [data-action="retry"]').isVisible())
    await visitor.page.locator('main [data-action="restart"]').click()
    await visitor.page.locator('main[data-screen="city"], main[data-screen="failed"]').waitFor()
    assert.equal(await visitor.page.locator('[data-answers]').count(), 0)
    await visitor.leave()
  })

test('a mistake of the page itself is not blamed on the browser', async () => {
  const visitor = await browser.visit()
  await visitor.choose('liaocheng')
  await visitor.page.evaluate(() => {
    const { parse } = JSON
    JSON.parse = (text) => (text.startsWith('{"question"') ? { error: 'unknown_goal' } : parse(text))
  })
  await visitor.press('main [data-goal="settle"]')
  assert.equal(await visitor.page.locator('main').getAttribute('data-failure'), 'internal')
  const said = await visitor.page.locator('main').innerText()
  assert.ok(said.includes(words['zh-Hans'].failed.internal[0]))
  await visitor.leave()
})

test('clearing the answers on the failed screen takes them away, and the page begins anew', async () => {
  const visitor = await browser.visit()
  await visitor.choose('liaocheng', 'settle')
  await visitor.act('unsure')
  await visitor.page.evaluate(() => {
    const { parse } = JSON
    JSON.parse = (text) => (text.startsWith('{"question"') ? { error: 'unknown_goal' } : parse(text))
  })
  await visitor.act('unsure')
  assert.equal(await visitor.screen(), 'failed')
  await visitor.act('restart')
  assert.equal(await visitor.screen(), 'city')
  assert.equal(await visitor.page.locator('details.so-far').count(), 0)
  assert.doesNotMatch(await visitor.page.evaluate(() => JSON.stringify(sessionStorage)), /hukou|liaocheng|settle/)
  await visitor.leave()
})

test('the failed screen, as a picture', async () => {
  const visitor = await browser.visit()
  await visitor.page.route(/\.pack$/, given(changed(100)))
  await visitor.choose('liaocheng')
  await visitor.shot('failed-liaocheng')
  await visitor.leave()
})

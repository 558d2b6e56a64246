// A device that computes wrongly shows no result: known cases are replayed before any verdict.
import test from 'node:test'
import assert from 'node:assert/strict'
import { brokenEngine } from '../broken.mjs'
import { cities, languages } from '../built.mjs'
import { copyOf, siteOf } from '../sites.mjs'
import { wholeConversation } from './converse.mjs'
import { openBrowser } from './visit.mjs'

test('WebAssembly that computes wrongly is left for the other engine, and every verdict is right', async (t) => {
  const browser = await openBrowser({
    root: siteOf({ engine: copyOf('build/browser', { 'engine.wasm': await brokenEngine() }) })
  })
  t.after(() => browser.close())
  const engines = []
  for (const [i, city] of cities.entries()) {
    const visitor = await browser.visit()
    await visitor.choose(city)
    await wholeConversation(visitor, city, 70 + i)
    engines.push(await visitor.page.locator('html').getAttribute('data-engine'))
    assert.equal(
      visitor.requests.filter((url) => /\.wasm$/.test(url)).length,
      1,
      'the file is whole, so it is not fetched again'
    )
    await visitor.leave()
  }
  assert.ok(engines.includes('javascript'), 'no city found the engine out')
})

test('a device on which both engines compute wrongly shows no result, and says where to ask', async (t) => {
  const wrong = (text) => {
    const all = JSON.parse(text)
    for (const city of all.cities) city.self_test.cases[0].crc32 ^= 1
    return JSON.stringify(all)
  }
  const browser = await openBrowser({ root: siteOf({ policies: copyOf('build/policies', { 'catalog.json': wrong }) }) })
  t.after(() => browser.close())
  const visitor = await browser.visit()
  await visitor.choose('liaocheng')
  assert.equal(await visitor.screen(), 'failed')
  assert.equal(await visitor.page.locator('main').getAttribute('data-failure'), 'self_test')
  assert.equal(visitor.requests.filter((url) => /fallback/.test(url)).length, 1, 'the other engine was tried')
  for (const language of languages) {
    await visitor.speak(language)
    await visitor.on('failed')
    assert.match(await visitor.page.locator('main').innerText(), /12345/)
    await visitor.shot(`failed-self-test-${language}`)
  }
  await visitor.page.goto(`${browser.url}?city=liaocheng#results`)
  await visitor.on('failed')
  assert.equal(await visitor.page.locator('[data-verdict]').count(), 0)
  await visitor.leave()
})

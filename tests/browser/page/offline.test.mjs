// After one visit the whole site works without network.
import test from 'node:test'
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { cities, languages } from '../built.mjs'
import { wholeConversation } from './converse.mjs'
import { settled } from './prefetch.mjs'
import { openBrowser } from './visit.mjs'

async function visitedOnce(browser) {
  const visitor = await browser.visit()
  await visitor.choose('kaili', 'permit')
  await settled(visitor)
  // What the worker keeps is to be enough, without what the browser's own cache happens to have.
  await (await visitor.page.context().newCDPSession(visitor.page)).send('Network.clearBrowserCache')
  return visitor
}

test('after one visit whole conversations work in every city without network, from any address of the page', async (t) => {
  const browser = await openBrowser({ base: '/gov/huji/' })
  t.after(() => browser.close())
  const visitor = await visitedOnce(browser)
  await browser.disconnect()
  for (const [i, city] of cities.entries()) {
    await visitor.page.goto(`${browser.url}${i % 2 ? 'index.html' : ''}?city=${city}&lang=zh-Hans`)
    await visitor.on('goal')
    await wholeConversation(visitor, city, 30 + i)
    for (const language of languages) await visitor.speak(language)
    assert.equal(await visitor.page.locator('html').getAttribute('data-engine'), 'wasm')
  }
  assert.deepEqual(
    visitor.problems.filter((problem) => /^(error|policy)/.test(problem)),
    []
  )
})

test('without network, a phone without WebAssembly has its engine too', async (t) => {
  const browser = await openBrowser()
  t.after(() => browser.close())
  const visitor = await visitedOnce(browser)
  await browser.disconnect()
  await visitor.page.addInitScript(() => {
    delete window.WebAssembly
  })
  await visitor.page.goto(`${browser.url}?city=hangzhou`)
  await visitor.on('goal')
  assert.equal(await visitor.page.locator('html').getAttribute('data-engine'), 'javascript')
  await wholeConversation(visitor, 'hangzhou', 38)
})

test('a host that no longer answers does not keep a returning citizen waiting', async (t) => {
  const browser = await openBrowser()
  t.after(() => browser.close())
  const visitor = await visitedOnce(browser)
  await browser.disconnect()
  const silent = createServer(() => {}).listen(new URL(browser.url).port, '127.0.0.1')
  t.after(() => {
    silent.close()
    silent.closeAllConnections()
  })
  const began = Date.now()
  await visitor.page.goto(browser.url)
  await visitor.on('city')
  assert.ok(Date.now() - began < 5000, `${Date.now() - began} ms`)
})

test("the worker answers for the calculator's pages alone: a page of the host beside them is the host's own", async (t) => {
  const browser = await openBrowser()
  t.after(() => browser.close())
  const visitor = await visitedOnce(browser)
  await browser.disconnect()
  await visitor.page.goto(`${browser.url}liaoyuan.html`)
  await visitor.on('goal')
  for (const other of ['about.html', 'design.html', 'kaili.guide.en.html', 'sub/kaili.html'])
    await assert.rejects(visitor.page.goto(browser.url + other), other)
})

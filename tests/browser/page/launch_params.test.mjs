// A host invites to a city and a language: by the city's own page or by the query; both open the same, online and off.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { cities, languages, textsOf } from '../built.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser({ base: '/gov/huji/' })
})
after(() => browser.close())

async function arrive(address) {
  const visitor = await browser.visit({ open: false })
  await visitor.page.goto(browser.url + address)
  await visitor.on('goal')
  return visitor
}

for (const [i, city] of cities.entries()) {
  const language = languages[i % languages.length]
  for (const address of [
    `${city}.html?lang=${language}`,
    `index.html?city=${city}&lang=${language}`,
    `?city=${city}&lang=${language}`
  ]) {
    test(`${address} opens ${city} in ${language}`, async () => {
      const visitor = await arrive(address)
      assert.equal(await visitor.page.locator('html').getAttribute('lang'), language)
      assert.ok((await visitor.page.locator('main').innerText()).includes(textsOf(city, language).name))
      await visitor.press('main [data-goal="settle"]')
      assert.equal(await visitor.screen(), 'question')
      const { pathname, search } = new URL(visitor.page.url())
      assert.equal(`${pathname}${search}`, `/gov/huji/${address}`, 'the address stays the host’s own')
      assert.deepEqual(
        visitor.problems.filter((problem) => !/preloaded/.test(problem)),
        []
      )
      await visitor.leave()
    })
  }
}

test("a city's own page asks for its files before any script has come, and for none of them twice", async () => {
  const visitor = await arrive('kaili.html')
  const asked = visitor.requests.map((url) => url.replace(browser.url, '').replace(/\.[0-9a-f]{16}/, ''))
  for (const file of ['engine.wasm', 'kaili.pack', 'kaili.zh-Hans.json'])
    assert.equal(asked.filter((one) => one === file).length, 1, `${file} in ${asked}`)
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

test('a language that every object has is none of the page: it opens in its own', async () => {
  for (const language of ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])
    for (const query of [`?lang=${language}`, `?city=kaili&lang=${language}`]) {
      const visitor = await browser.visit({ open: false })
      await visitor.page.goto(browser.url + query)
      await visitor.on(/city/.test(query) ? 'goal' : 'city')
      assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'zh-Hans', query)
      assert.deepEqual(visitor.problems, [])
      await visitor.leave()
    }
})

test('an invitation to a city that there is not leads to the choice of cities', async () => {
  for (const address of ['?city=atlantis', '?city=__proto__&lang=xx', '?lang=xx']) {
    const visitor = await browser.visit({ open: false })
    await visitor.page.goto(browser.url + address)
    await visitor.on('city')
    assert.deepEqual(visitor.problems, [])
    await visitor.leave()
  }
})

test("without network a city's own page opens as the plain one does", async () => {
  const visitor = await browser.visit()
  await visitor.choose('kaili', 'settle')
  await visitor.page.evaluate(() => navigator.serviceWorker.ready)
  await visitor.page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration()).active.state === 'activated'
  )
  await visitor.page.context().setOffline(true)
  await visitor.page.goto(`${browser.url}liaoyuan.html`)
  await visitor.on('goal')
  await visitor.press('main [data-goal="permit"]')
  assert.equal(await visitor.screen(), 'question')
  await visitor.leave()
})

// After the city's file is loaded the page fetches the rest of the site, the same for everybody, and then nothing at all,
// whatever the citizen answers; and no answer stands anywhere but in the page's own memory.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { cities, languages } from '../built.mjs'
import { someone, wholeConversation } from './converse.mjs'
import { restOf, settled } from './prefetch.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const pages = (urls) => urls.filter((url) => !url.startsWith('data:'))

for (const [i, city] of cities.entries()) {
  test(`${city}: whatever is answered, the page asks for the same files, and for nothing once it has them`, async () => {
    const rest = await restOf(browser, city)
    assert.ok(rest.length >= 3 * cities.length, 'the rest of the site is fetched')
    assert.equal(new Set(rest).size, rest.length, 'each file once')
    const visitor = await browser.visit()
    await visitor.choose(city)
    const loaded = visitor.requests.length
    await wholeConversation(visitor, city, 80 + i)
    await settled(visitor)
    assert.deepEqual(visitor.requests.slice(loaded), rest)

    const all = visitor.requests.length
    for (const language of languages) await visitor.speak(language)
    await visitor.press('[data-action="back"]')
    for (const other of [...cities.filter((id) => id !== city), city]) {
      await visitor.page.goto(`${browser.url}#city`)
      await visitor.on('city')
      await visitor.choose(other)
      await wholeConversation(visitor, other, 90 + i)
    }
    assert.deepEqual(visitor.requests.slice(all), [], 'requests after the rest was fetched')
    assert.deepEqual(visitor.problems, [])
    await visitor.leave()
  })
}

test('no answer stands in the address, in what the browser stores, or in what a host is told', async () => {
  const visitor = await browser.visit()
  const headers = []
  visitor.page.on('request', (request) =>
    headers.push(JSON.stringify([request.url(), request.headers(), request.postData()]))
  )
  const addresses = new Set()
  visitor.page.on('framenavigated', (frame) => addresses.add(frame.url()))
  await visitor.choose('liaocheng')
  await wholeConversation(visitor, 'liaocheng', 7)
  await settled(visitor)
  const kept = await visitor.page.evaluate(async () => {
    const urls = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) urls.push(request.url)
    const databases = indexedDB.databases ? (await indexedDB.databases()).length : 0
    return {
      local: localStorage.length,
      cookie: document.cookie,
      databases,
      urls,
      referrer: document.referrer,
      name: window.name
    }
  })
  assert.deepEqual({ ...kept, urls: [] }, { local: 0, cookie: '', databases: 0, urls: [], referrer: '', name: '' })
  assert.ok(kept.urls.length > 10)
  for (const address of addresses) assert.match(address, /^[^?#]+(#(city|goal|results|q\d+))?$/)
  const answered = Object.entries(someone('liaocheng', 7)).filter(
    ([, cell]) => cell !== 'true' && cell !== 'false' && cell !== 'none'
  )
  const told = [...headers, ...kept.urls].join('\n')
  for (const [fact] of answered) assert.ok(!told.includes(fact), `${fact} is told`)
  assert.deepEqual(
    headers.filter((line) => /"referer":"[^"]|#q\d/i.test(line)),
    [],
    'a referrer is sent'
  )
  assert.deepEqual(await visitor.page.context().cookies(), [])
  await visitor.leave()
})

test('where the browser saves data, other cities wait until they are asked for, and no worker is installed', async () => {
  const visitor = await browser.visit({ open: false })
  await visitor.page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  await visitor.page.goto(browser.url)
  await visitor.choose('kaili', 'permit')
  await visitor.page.waitForResponse(/kaili\.en\.\w+\.json$/)
  await visitor.page.waitForTimeout(1500)
  const others = pages(visitor.requests).filter((url) =>
    cities.some((city) => city !== 'kaili' && url.includes(`/${city}.`))
  )
  assert.deepEqual(others, [])
  assert.equal(
    await visitor.page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
    0
  )
  await visitor.leave()
})

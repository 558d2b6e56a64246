// A new version of the site: an open page stays wholly what it is, the next one is wholly new, never anything between.
import test from 'node:test'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { at, cities } from '../built.mjs'
import { compiled, copyOf, siteOf } from '../sites.mjs'
import { wholeConversation } from './converse.mjs'
import { settled, until } from './prefetch.mjs'
import { openBrowser } from './visit.mjs'

const before = { heading: '你住在或想落户在{city}的哪里？', site: at('build/site') }
const after = { heading: '你现在住在或想落户在{city}的哪里？' }
after.site = siteOf({
  policies: compiled(copyOf('policies', { 'vocabulary.json': (text) => text.replace(before.heading, after.heading) }))
})

const scriptOf = ({ site }) => readdirSync(site).find((name) => /^main\..*\.js$/.test(name))

// What the page runs, and how it words the question that changed.
async function assertWholly(version, visitor) {
  assert.equal(await visitor.page.locator('script[src*="main."]').first().getAttribute('src'), scriptOf(version))
  await visitor.press('main [data-goal="settle"]')
  assert.equal(await visitor.heading(), version.heading.replace('{city}', '聊城'))
}

async function arrive(visitor, browser, city = 'liaocheng') {
  await visitor.page.goto('about:blank')
  await visitor.page.goto(`${browser.url}?city=${city}`)
  await visitor.on('goal')
}

// Until the browser keeps that many versions, whole, and installs no other.
const kept = ({ page }, count) =>
  until(
    page,
    async (wanted) => {
      const { installing, waiting, active } = await navigator.serviceWorker.getRegistration()
      return (await caches.keys()).length === wanted && !installing && !waiting && active.state === 'activated'
    },
    count
  )

async function installed(browser) {
  const visitor = await browser.visit()
  await visitor.choose('liaocheng', 'settle')
  await settled(visitor)
  await arrive(visitor, browser)
  return visitor
}

test('a version published in mid-conversation: the page stays the old one, the next one is the new one, also without network', async (t) => {
  const browser = await openBrowser()
  t.after(() => browser.close())
  const visitor = await installed(browser)
  await assertWholly(before, visitor)
  await browser.disconnect()
  await browser.deploy(after.site)

  const second = await visitor.page.context().newPage()
  await second.goto(browser.url)
  await second.locator('main[data-screen="city"]').waitFor()
  assert.equal(
    await second.locator('script[src*="main."]').first().getAttribute('src'),
    scriptOf(after),
    'a page opened beside it is new'
  )
  await kept(visitor, 2)
  await second.close()

  for (const city of cities) {
    await visitor.page.goto(`${browser.url}?city=liaocheng#city`)
    await visitor.on('city')
    await visitor.choose(city)
    await wholeConversation(visitor, city, 50)
  }
  assert.equal(
    await visitor.page.locator('script[src*="main."]').first().getAttribute('src'),
    scriptOf(before),
    'the open page was never reloaded'
  )

  await arrive(visitor, browser)
  await assertWholly(after, visitor)
  await browser.disconnect()
  await arrive(visitor, browser)
  await assertWholly(after, visitor)
})

test('a version published by halves is not kept: without network the old one works wholly', async (t) => {
  const browser = await openBrowser()
  t.after(() => browser.close())
  const visitor = await installed(browser)
  const half = copyOf('build/site', { 'worker.js': readFileSync(join(after.site, 'worker.js')) })
  await browser.disconnect()
  await browser.deploy(half)
  await arrive(visitor, browser)
  await visitor.page.evaluate(() =>
    navigator.serviceWorker
      .getRegistration()
      .then((registration) => registration.update())
      .catch(() => {})
  )
  await until(visitor.page, () => navigator.serviceWorker.getRegistration().then(({ installing }) => !installing))
  await browser.disconnect()
  await arrive(visitor, browser)
  await assertWholly(before, visitor)
  await arrive(visitor, browser, 'kaili')
  await wholeConversation(visitor, 'kaili', 51)
})

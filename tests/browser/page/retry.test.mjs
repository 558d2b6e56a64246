// A network that fails now and then, or is slow, costs the citizen time but nothing else.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { wholeConversation } from './converse.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

// Every file fails at first, in its own way; the second or third try succeeds.
function stumbling(fail) {
  const tries = new Map()
  const serve = (route) => {
    const url = route.request().url()
    tries.set(url, (tries.get(url) ?? 0) + 1)
    return fail(route, tries.get(url)) || route.continue()
  }
  return { tries, serve }
}

const ways = [
  ['a connection that breaks twice for every file', (route, tries) => tries <= 2 && route.abort('connectionreset'), 3],
  [
    'a host that is too busy at first',
    (route, tries) => tries === 1 && route.fulfill({ status: 503, body: 'busy' }),
    2
  ],
  [
    'a proxy that damages every file at first',
    (route, tries) => tries === 1 && route.fulfill({ status: 200, body: 'damaged' }),
    2
  ]
]

for (const [what, fail, most] of ways) {
  test(`${what}: the page tries again by itself, and the conversation is whole`, async () => {
    const visitor = await browser.visit({ open: false })
    const { tries, serve } = stumbling(fail)
    await visitor.page.route(/\.(pack|wasm)$|zh-Hans\.\w+\.json$/, serve)
    await visitor.page.goto(browser.url)
    await visitor.on('city')
    await visitor.choose('kaili')
    assert.equal(await visitor.screen(), 'goal')
    await wholeConversation(visitor, 'kaili', 21)
    for (const [url, count] of tries) if (/kaili/.test(url)) assert.equal(count, most, url)
    await visitor.leave()
  })
}

test('a slow network: the page says that it is loading, and the conversation is whole', async () => {
  const visitor = await browser.visit({ open: false })
  await visitor.page.route(/\.(pack|wasm|json)$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue().catch(() => {})
  })
  await visitor.page.goto(browser.url)
  await visitor.on('city')
  await visitor.page.locator('main [data-city="kaili"]').click()
  await visitor.on('loading')
  await visitor.on('goal')
  await wholeConversation(visitor, 'kaili', 22)
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

test('a script or a style that is not the one the page names is never used', async () => {
  for (const [pattern, body] of [
    [/main\.\w+\.js$/, 'document.title = "other"'],
    [/style\.\w+\.css$/, 'body { display: none }']
  ]) {
    const visitor = await browser.visit({ open: false })
    const type = /css/.test(pattern) ? 'text/css' : 'text/javascript'
    await visitor.page.route(pattern, (route) => route.fulfill({ status: 200, contentType: type, body }))
    await visitor.page.goto(browser.url)
    await visitor.page.waitForTimeout(300)
    assert.ok(
      visitor.problems.some((problem) => /integrity/.test(problem)),
      visitor.problems.join('\n')
    )
    assert.notEqual(await visitor.page.title(), 'other')
    assert.equal(await visitor.page.locator('body').evaluate((element) => getComputedStyle(element).display), 'block')
    if (/js/.test(pattern)) await visitor.page.locator('.late').waitFor({ timeout: 20_000 })
    await visitor.leave()
  }
})

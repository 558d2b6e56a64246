// Where WebAssembly does not run, for whatever reason, the same core as plain JavaScript answers the same.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { bytesOf, cities } from '../built.mjs'
import { copyOf } from '../sites.mjs'
import { wholeConversation } from './converse.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const engine = bytesOf('build/browser/engine.wasm')
const given = (body) => (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body })
const served = (serve) => (page) => page.route(/\.wasm$/, serve)
const told = (script) => (page) => page.addInitScript(script)

// How the visitor's browser or the host is, and how often the WebAssembly may be asked for: once by the page's head, which
// knows nothing of the browser; two tries in all and a look at what comes without the hash.
const ways = [
  [
    'a browser without WebAssembly',
    told(() => {
      delete window.WebAssembly
    }),
    1
  ],
  [
    'a browser that does not compile it',
    told(() => {
      WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError('no'))
    }),
    1
  ],
  [
    'a browser that cannot link it',
    told(() => {
      WebAssembly.instantiate = () => Promise.reject(new WebAssembly.LinkError('no'))
    }),
    1
  ],
  ['a host that does not serve the file', served((route) => route.fulfill({ status: 404, body: 'gone' })), 3],
  ['a truncated file', served(given(engine.subarray(0, engine.length >> 1))), 3],
  [
    'a file with one byte changed',
    served(given(engine.map((byte, i) => (i === engine.length >> 1 ? byte ^ 1 : byte)))),
    3
  ],
  ['a web page in place of the file', served(given(Buffer.from('<!doctype html><title>Sign in</title>'))), 3]
]

for (const [i, [what, prepare, most]] of ways.entries()) {
  test(`${what}: a whole conversation ends with the engine's verdicts`, async () => {
    const visitor = await browser.visit({ open: false })
    await prepare(visitor.page)
    await visitor.page.goto(browser.url)
    await visitor.on('city')
    const city = cities[i % cities.length]
    await visitor.choose(city)
    assert.equal(await visitor.page.locator('html').getAttribute('data-engine'), 'javascript')
    await wholeConversation(visitor, city, 40 + i)
    const count = (ending) => visitor.requests.filter((url) => ending.test(url)).length
    assert.ok(count(/\.wasm$/) <= most, `${count(/\.wasm$/)} downloads of the WebAssembly`)
    assert.equal(count(/engine\.fallback\.\w+\.js$/), 1)
    assert.deepEqual(
      visitor.problems.filter((problem) => /^(error|policy violated)/.test(problem)),
      []
    )
    await visitor.leave()
  })
}

test('a host whose policy forbids WebAssembly: whole conversations in every city', async (t) => {
  const strict = await openBrowser({
    root: copyOf('build/site', { 'index.html': (html) => html.replace(" 'wasm-unsafe-eval'", '') })
  })
  t.after(() => strict.close())
  for (const [i, city] of cities.entries()) {
    const visitor = await strict.visit()
    await visitor.choose(city)
    assert.equal(await visitor.page.locator('html').getAttribute('data-engine'), 'javascript')
    await wholeConversation(visitor, city, 60 + i)
    const violations = visitor.problems.filter((problem) => problem.startsWith('policy violated'))
    assert.ok(
      violations.every((problem) => /script-src/.test(problem) && /wasm-eval/.test(problem)),
      violations.join('\n')
    )
    assert.ok(violations.length > 0, 'the policy was never in force')
    await visitor.leave()
  }
})

test('a browser with WebAssembly runs it, downloads it once, and never the other engine', async () => {
  const visitor = await browser.visit()
  await visitor.choose('kaili', 'permit')
  assert.equal(await visitor.page.locator('html').getAttribute('data-engine'), 'wasm')
  assert.equal(visitor.requests.filter((url) => /\.wasm$/.test(url)).length, 1)
  assert.equal(visitor.requests.filter((url) => /fallback/.test(url)).length, 0)
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

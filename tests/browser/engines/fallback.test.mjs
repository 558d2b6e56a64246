// Where WebAssembly is missing, forbidden or does not arrive whole, the same calculator runs as plain JavaScript, and tells
// the same in every engine. Every way of keeping WebAssembly away is forced in every engine.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { cities, languages } from '../built.mjs'
import { citizensNumbered, converse } from './citizen.mjs'
import { engines } from './engines.mjs'
import { openHost } from './host.mjs'
import { visitorAt } from './visitor.mjs'

const forbidden = (policy) => {
  const plain = policy.replace(" 'wasm-unsafe-eval'", '')
  assert.notEqual(plain, policy)
  return plain
}

const hosts = [
  ["a host's policy forbids WebAssembly", { policy: forbidden }],
  ['the host does not serve the .wasm file', { engine: () => ({ status: 404, bytes: 'gone' }) }],
  ['the .wasm file arrives cut short', { engine: (bytes) => ({ status: 200, bytes: bytes.subarray(0, bytes.length >> 1) }) }],
]

// A conversation in one city and one language, then no uncaught error, and no breach of the policy but by WebAssembly itself.
async function told(tab, host, number) {
  const visitor = visitorAt(tab)
  const city = cities[number % cities.length]
  const language = languages[number % languages.length]
  const before = (await tab.problems()).length
  const [citizen] = citizensNumbered(city, 500 + number, 1)
  await visitor.arrive(host.url)
  await visitor.speak(language)
  await visitor.choose(city, 'everything')
  await converse(visitor, { city, goal: 'everything', citizen, language })
  const errors = (await tab.problems()).slice(before).filter((problem) => problem.startsWith('error: '))
  assert.deepEqual(errors, [])
  assert.deepEqual(host.violations.filter((what) => !/^script-src(-elem)? (wasm-)?eval$/.test(what)), [])
  return (await visitor.look()).engine
}

for (const [number, { name, open, runs, withoutWebAssembly }] of engines.entries()) describe(name, () => {
  let tab
  before(async () => { tab = await open() })
  after(() => tab?.close())

  test(`${name}: under the page's own policy ${runs === 'wasm' ? 'WebAssembly' : 'plain JavaScript'} runs`, async () => {
    const host = await openHost()
    try {
      assert.equal(await told(tab, host, number), runs)
    } finally {
      await host.close()
    }
  })

  for (const [at, [what, fault]] of hosts.entries()) {
    test(`${name}: when ${what}, plain JavaScript tells the same`, async () => {
      const host = await openHost(fault)
      try {
        assert.equal(await told(tab, host, number + at + 1), 'javascript')
      } finally {
        await host.close()
      }
    })
  }

  test(`${name}: when WebAssembly is switched off, plain JavaScript tells the same`, async () => {
    const host = await openHost()
    const other = await open(withoutWebAssembly)
    try {
      assert.equal(await told(other, host, number + 4), 'javascript')
      assert.equal(await other.run(() => typeof WebAssembly), 'undefined', 'WebAssembly is not off')
    } finally {
      await other.close()
      await host.close()
    }
  })
})

// Where WebAssembly is missing, forbidden or does not arrive whole, the same calculator runs as plain JavaScript, and tells
// the same in every engine. Every way of keeping WebAssembly away is forced in every engine.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { cities, goals, languages } from '../built.mjs'
import { citizensNumbered, converse } from './citizen.mjs'
import { engines } from './engines.mjs'
import { openHost } from './host.mjs'
import { visitorAt } from './visitor.mjs'

function forbidden(text) {
  const plain = text.replace(" 'wasm-unsafe-eval'", '')
  assert.notEqual(plain, text)
  return plain
}

const hosts = [
  ["a host's policy forbids WebAssembly", { policy: forbidden }],
  ['the host does not serve the .wasm file', { engine: () => ({ status: 404, bytes: 'gone' }) }],
  [
    'the .wasm file arrives cut short',
    { engine: (bytes) => ({ status: 200, bytes: bytes.subarray(0, bytes.length >> 1) }) }
  ]
]

// A conversation, then no uncaught error, and no breach of the policy but by WebAssembly itself.
async function told(tab, host, number, goal) {
  const visitor = visitorAt(tab)
  const city = cities[number % cities.length]
  const language = languages[number % languages.length]
  const before = (await tab.problems()).length
  const [citizen] = citizensNumbered(city, 500 + number, 1)
  await visitor.arrive(host.url)
  await visitor.speak(language)
  await visitor.choose(city, goal)
  await converse(visitor, { city, goal, citizen, language })
  assert.equal((await visitor.look()).engine, 'javascript')
  const errors = (await tab.problems()).slice(before).filter((problem) => problem.startsWith('error: '))
  assert.deepEqual(errors, [])
  assert.deepEqual(
    host.violations.filter((what) => !/^script-src(-elem)? (wasm-)?eval$/.test(what)),
    []
  )
}

for (const [number, { name, open, runs, withoutWebAssembly }] of engines.entries())
  describe(name, () => {
    let tab
    before(async () => {
      tab = await open()
    })
    after(() => tab?.close())

    test(`${name}: under the page's own policy ${runs === 'wasm' ? 'WebAssembly' : 'plain JavaScript'} runs`, async () => {
      const host = await openHost()
      const visitor = visitorAt(tab)
      try {
        await visitor.arrive(host.url)
        await visitor.choose('kaili', 'settle')
        assert.equal((await visitor.look()).engine, runs)
      } finally {
        await host.close()
      }
    })

    for (const [at, [what, fault]] of hosts.entries()) {
      test(`${name}: when ${what}, plain JavaScript tells the same`, async () => {
        const host = await openHost(fault)
        try {
          await told(tab, host, number + at, goals[(number + at) % (goals.length - 1)])
        } finally {
          await host.close()
        }
      })
    }

    test(`${name}: when WebAssembly is switched off, plain JavaScript tells the same`, async () => {
      const host = await openHost()
      const other = await open(withoutWebAssembly)
      try {
        assert.equal(await other.run(() => typeof WebAssembly), 'undefined', 'WebAssembly is not off')
        await told(other, host, number, 'everything')
      } finally {
        await other.close()
        await host.close()
      }
    })
  })

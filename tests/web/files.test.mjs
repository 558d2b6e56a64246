// What the network may do to a file, and what the page makes of it.
import test from 'node:test'
import assert from 'node:assert/strict'
import { createFiles } from '../../web/src/files.js'

const entry = { file: 'kaili.pack', sha256: 'ab'.repeat(32) }
const bytes = new TextEncoder().encode('{"a":1}').buffer
const response = { ok: true, arrayBuffer: async () => bytes }

const { fetch, setTimeout } = globalThis

// The page's fetch answers with these, one after the other; an error is thrown. Returns what was asked.
function network(t, answers) {
  const asked = []
  globalThis.fetch = async (file, options) => {
    asked.push({ file, ...options })
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer
  }
  // Pauses between the tries pass at once; the limit of one try never comes.
  globalThis.setTimeout = (act, ms) => (ms < 15_000 ? setTimeout(act) : undefined)
  t.after(() => Object.assign(globalThis, { fetch, setTimeout }))
  return asked
}
const broken = () => new TypeError('Failed to fetch')
const kind = (wanted) => (error) => error.kind === wanted

test('a file is fetched once, with its hash, and stays', async (t) => {
  const asked = network(t, [response])
  const files = createFiles({}, {})
  assert.equal(await files.fetchBytes(entry), bytes)
  assert.deepEqual(await files.fetchJson(entry), { a: 1 })
  assert.equal(asked.length, 1)
  assert.match(asked[0].integrity, /^sha256-/)
  assert.equal(asked[0].cache, 'default')
})

test('what the preload script asked for is used, once', async (t) => {
  const asked = network(t, [response])
  const preloaded = { [entry.file]: Promise.resolve(response) }
  const files = createFiles({}, preloaded)
  await files.fetchBytes(entry)
  assert.equal(asked.length, 0)
  assert.deepEqual(preloaded, {})
})

test('a preloaded file that is damaged is fetched anew, past the cache', async (t) => {
  const asked = network(t, [response])
  const damaged = Promise.reject(broken())
  damaged.catch(() => {})
  await createFiles({}, { [entry.file]: damaged }).fetchBytes(entry)
  assert.deepEqual(
    asked.map(({ cache }) => cache),
    ['reload']
  )
})

test('it is tried three times, the later ones past the cache', async (t) => {
  const asked = network(t, [broken(), broken(), response])
  await createFiles({}, {}).fetchBytes(entry)
  assert.deepEqual(
    asked.map(({ cache }) => cache),
    ['default', 'reload', 'reload']
  )
})

test('a file that comes without its hash alone is damaged; one that does not come is a matter of the network', async (t) => {
  network(t, [broken(), broken(), broken(), response])
  await assert.rejects(createFiles({}, {}).fetchBytes(entry), kind('damaged'))
  network(t, [broken(), broken(), broken(), broken()])
  await assert.rejects(createFiles({}, {}).fetchBytes(entry), kind('network'))
  network(t, [
    { ok: false, status: 404 },
    { ok: false, status: 404 },
    { ok: false, status: 404 }
  ])
  await assert.rejects(
    createFiles({}, {}).fetchBytes(entry),
    (error) => error.kind === 'network' && /404/.test(error.message)
  )
})

test('after a failure the next call tries anew', async (t) => {
  network(t, [broken(), broken(), broken(), broken(), response])
  const files = createFiles({}, {})
  await assert.rejects(files.fetchBytes(entry))
  assert.equal(await files.fetchBytes(entry, true), bytes)
})

test('fewer tries are made where fewer are wanted', async (t) => {
  const asked = network(t, [broken(), broken(), broken()])
  await assert.rejects(createFiles({}, {}).fetchBytes(entry, false, 1))
  assert.equal(asked.length, 3, 'two tries, and one without the hash')
})

// A page whose script elements end as `outcomes` say.
function page(t, outcomes) {
  const scripts = []
  globalThis.document = {
    createElement: () => ({ remove() {} }),
    head: {
      append(script) {
        scripts.push(script)
        queueMicrotask(() => (outcomes.shift() ? script.onload() : script.onerror()))
      }
    }
  }
  globalThis.window = { hujiResults: 'the part' }
  t.after(() => Object.assign(globalThis, { document: undefined, window: undefined }))
  return scripts
}
const parts = { results: { file: 'results.js', sha256: entry.sha256, global: 'hujiResults' } }

test('a part is run once, with its hash', async (t) => {
  const scripts = page(t, [true])
  const files = createFiles(parts, {})
  assert.equal(await files.loadPart('results'), 'the part')
  assert.equal(await files.loadPart('results'), 'the part')
  assert.equal(scripts.length, 1)
  assert.match(scripts[0].integrity, /^sha256-/)
})

test('a part that does not run is fetched past the cache, and run again', async (t) => {
  const scripts = page(t, [false, true])
  const asked = network(t, [response])
  assert.equal(await createFiles(parts, {}).loadPart('results'), 'the part')
  assert.equal(scripts.length, 2)
  assert.equal(asked[0].cache, 'reload')
})

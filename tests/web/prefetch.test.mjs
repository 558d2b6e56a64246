import test from 'node:test'
import assert from 'node:assert/strict'
import { createPrefetch } from '../../web/src/prefetch.js'

const city = (id) => ({
  id,
  pack: { file: id + '.pack' },
  texts: { 'zh-Hans': { file: id + '.zh-Hans' }, en: { file: id + '.en' } }
})
const entries = [city('kaili'), city('dandong')]
const cities = { entries, entryOf: (id) => entries.find((entry) => entry.id === id) }

// Runs the prefetch of a browser with this navigator; pauses pass at once. Returns what it asked for, in order.
async function fetched(t, navigator, broken = []) {
  const asked = []
  const load = async (name) => {
    asked.push(name)
    if (broken.includes(name)) throw new Error('no network')
  }
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator')
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: { ...navigator, serviceWorker: { register: async (name) => asked.push('worker: ' + name) } }
  })
  const { setTimeout } = globalThis
  globalThis.setTimeout = (act) => setTimeout(act, 0)
  t.after(() => {
    globalThis.setTimeout = setTimeout
    if (before) Object.defineProperty(globalThis, 'navigator', before)
    else delete globalThis.navigator
  })
  const files = { loadPart: load, fetchBytes: ({ file }) => load(file) }
  const prefetch = createPrefetch(['engine.fallback', 'results', 'share'], cities, files)
  prefetch('dandong')
  prefetch('kaili')
  await new Promise((resolve) => setTimeout(resolve, 20))
  await new Promise((resolve) => setTimeout(resolve, 20))
  return asked
}

const all = [
  ...['results', 'share'],
  ...['dandong.pack', 'dandong.zh-Hans', 'dandong.en'],
  ...['kaili.pack', 'kaili.zh-Hans', 'kaili.en'],
  ...['dandong.pack', 'dandong.zh-Hans', 'dandong.en'],
  'worker: worker.js'
]

test('the parts come first, then the city at hand, then all cities, once, and the worker last', async (t) => {
  assert.deepEqual(await fetched(t, {}), all)
})

test('a file that does not come stops nothing', async (t) => {
  assert.deepEqual(await fetched(t, {}, ['share', 'kaili.en']), all)
})

test('where data are to be saved, other cities and the worker wait until they are asked for', async (t) => {
  assert.deepEqual(await fetched(t, { connection: { saveData: true } }), all.slice(0, 5))
})

// Which engine is started, and when the other one takes its place.
import test, { before, after } from 'node:test'
import assert from 'node:assert/strict'
import { catalog, packOf, textsOf } from '../browser/built.mjs'
import { huji, plain } from '../browser/calculator.mjs'
import { createEngine } from '../../web/src/engine.js'
import { Failure } from '../../web/src/failure.js'
import { encodeCases } from '../../web/src/self_test.js'

before(() => {
  globalThis.document = { documentElement: { dataset: {} } }
})
after(() => delete globalThis.document)

const wasm = { file: 'engine.wasm', sha256: '' }
const entry = { file: 'kaili.pack', sha256: catalog.cities.find(({ id }) => id === 'kaili').pack.sha256 }
const cells = Object.fromEntries(
  Object.entries(textsOf('kaili', 'en').facts).map(([id, fact]) => [id, fact.cells.map(([cell]) => cell)])
)
const [date, cases] = encodeCases(catalog.cities.find(({ id }) => id === 'kaili').self_test, cells)

// Files that come, but for those that `missing` names.
function filesBut(missing = []) {
  const asked = []
  const get = async (name, value) => {
    asked.push(name)
    if (missing.includes(name)) throw new Failure('network', name)
    return value
  }
  return {
    asked,
    fetchBytes: ({ file }) => get(file, file === entry.file ? packOf('kaili').buffer : new ArrayBuffer(8)),
    loadPart: (name) => get(name, async () => plain)
  }
}

// An engine whose every result is wrong.
const wrong = {
  Calculator: class {
    constructor() {
      const calculator = new huji.Calculator()
      const get = (target, name) => (name === 'assess' ? () => '{}' : target[name].bind(target))
      return new Proxy(calculator, { get })
    }
  }
}

const kindOf = () => globalThis.document.documentElement.dataset.engine

test('WebAssembly is started once, and its calculator holds the pack', async () => {
  let starts = 0
  const files = filesBut()
  const engine = createEngine(async () => (starts++, huji), wasm, files)
  engine.start()
  const calculator = await engine.openPack(entry, Promise.resolve([date, cases]))
  assert.equal(calculator.sha256(), entry.sha256)
  assert.equal(await engine.openPack(entry, Promise.resolve([date, cases])), calculator)
  assert.deepEqual([starts, kindOf()], [1, 'wasm'])
  assert.ok(!files.asked.includes('engine.fallback'))
})

test('whatever keeps WebAssembly away, the JavaScript engine runs', async () => {
  for (const [createHuji, missing] of [
    [async () => huji, ['engine.wasm']],
    [() => Promise.reject(new Error('no WebAssembly here')), []]
  ]) {
    const engine = createEngine(createHuji, wasm, filesBut(missing))
    assert.ok(await engine.openPack(entry, Promise.resolve([date, cases])))
    assert.equal(kindOf(), 'javascript')
  }
})

test('WebAssembly that computes wrongly is left for the JavaScript engine', async () => {
  const files = filesBut()
  const engine = createEngine(async () => wrong, wasm, files)
  const calculator = await engine.openPack(entry, Promise.resolve([date, cases]))
  assert.equal(calculator.sha256(), entry.sha256)
  assert.equal(kindOf(), 'javascript')
})

test('where both compute wrongly there is no calculator', async () => {
  const known = [date, cases.map(([answers, sum]) => [answers, sum ^ 1])]
  await assert.rejects(
    createEngine(async () => huji, wasm, filesBut()).openPack(entry, Promise.resolve(known)),
    (error) => error.kind === 'self_test'
  )
})

test('where neither engine comes, why is told, and the next call tries anew', async () => {
  const missing = ['engine.wasm', 'engine.fallback']
  const engine = createEngine(async () => huji, wasm, filesBut(missing))
  await assert.rejects(engine.openPack(entry, Promise.resolve([date, cases])), (error) => error.kind === 'network')
  missing.length = 0
  assert.ok(await engine.openPack(entry, Promise.resolve([date, cases]), true))
})

test('an engine that comes and does not start is a matter of this browser', async () => {
  const files = {
    ...filesBut(['engine.wasm']),
    loadPart: async () => () => {
      throw new Error('too old')
    }
  }
  await assert.rejects(createEngine(async () => huji, wasm, files).start(), (error) => error.kind === 'engine')
})

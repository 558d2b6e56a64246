// An engine that is broken in one bit, starts all the same, and gives some citizen a wrong result: what a faulty phone does.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { createRequire } from 'node:module'
import { at, bytesOf, cities, jsonOf, packOf } from './built.mjs'
import { random } from './random.mjs'

const wasm = bytesOf('build/browser/engine.wasm')

// The verdicts of every city's first cases; null where the engine breaks down.
async function verdictsOf(wasmBinary) {
  const createHuji = createRequire(import.meta.url)(at('build/browser/engine.js'))
  const { Calculator } = await createHuji({ wasmBinary })
  const calculator = new Calculator()
  return cities.flatMap((city) => {
    if (calculator.load(packOf(city))) throw new Error('it cannot load a pack')
    return jsonOf(`policies/${city}/cases.json`)
      .cases.slice(0, 40)
      .map(({ answers, date }) => {
        calculator.reset()
        for (const [fact, value] of Object.entries(answers)) calculator.answer(fact, String(value))
        return calculator.verdicts(date)
      })
  })
}

// In a thread of its own, because a broken engine may never come back.
const tried = (wasmBinary) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: wasmBinary, stdout: true, stderr: true })
    const end = (verdicts) => {
      clearTimeout(limit)
      worker.terminate()
      resolve(verdicts)
    }
    const limit = setTimeout(() => end(null), 5000)
    worker.once('message', end)
    worker.once('error', () => end(null))
  })

/// The first engine of a fixed random row that tells some citizen a wrong verdict.
export async function brokenEngine() {
  const right = JSON.stringify(await verdictsOf(wasm))
  const draw = random(1)
  for (;;) {
    const changed = Buffer.from(wasm)
    changed[Math.floor(draw() * wasm.length)] ^= 1 << Math.floor(draw() * 8)
    const verdicts = WebAssembly.validate(changed) && (await tried(changed))
    if (verdicts && JSON.stringify(verdicts) !== right) return changed
  }
}

if (!isMainThread && workerData instanceof Uint8Array)
  verdictsOf(Buffer.from(workerData)).then(
    (verdicts) => parentPort.postMessage(verdicts),
    () => parentPort.postMessage(null)
  )

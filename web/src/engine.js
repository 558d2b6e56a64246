// The engine: WebAssembly where it runs, else the same core as plain JavaScript; and calculators that hold one city's pack.
import createHuji from 'huji-engine'
import { wasm } from './site.js'
import { Failure } from './failure.js'
import { fetchBytes, keep, loadPart } from './files.js'
import { answersAsKnown } from './self_test.js'

// The engine to start first. WebAssembly that fails the self-test is not started again.
let way = typeof WebAssembly === 'object' ? 'wasm' : 'javascript'

// Tried again once only: a host that does not know the file's type will not learn it, and there is another engine.
const startWebAssembly = async (again) => createHuji({ wasmBinary: await fetchBytes(wasm, again, 1) })

const startJavaScript = async (again) => (await loadPart('engine.fallback', again))({})

// Whatever keeps WebAssembly away (an old browser, a host's policy, a file that does not come or not whole), the
// other engine may run.
async function start(again) {
  let module = way === 'wasm' && (await startWebAssembly(again).catch(() => null))
  const name = module ? 'wasm' : 'javascript'
  try {
    module = module || (await startJavaScript(again))
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('engine', String(error))
  }
  document.documentElement.dataset.engine = name
  return { name, Calculator: module.Calculator }
}

/// Starts the engine once; after a failure the next call tries anew.
export const startEngine = (again) => keep(way, () => start(again))

// A calculator with the pack, or null where the engine does not answer as it must. The bytes have their hash already.
function calculatorOf({ Calculator }, entry, bytes, test) {
  try {
    const calculator = new Calculator()
    if (
      !calculator.load(new Uint8Array(bytes)) &&
      calculator.sha256() === entry.sha256 &&
      answersAsKnown(calculator, test)
    ) {
      return calculator
    }
  } catch {
    /* it broke down: no better than a wrong answer */
  }
  return null
}

async function open(entry, test, again) {
  const [engine, bytes, known] = await Promise.all([startEngine(again), fetchBytes(entry, again), test])
  const calculator = calculatorOf(engine, entry, bytes, known)
  if (calculator) return calculator
  if (engine.name === 'javascript') throw new Failure('self_test', entry.file)
  way = 'javascript'
  return openPack(entry, test, again)
}

/// A calculator with the pack that the catalog describes, which has passed the city's self-test. `test` may be promised.
export const openPack = (entry, test, again) => keep(way + ' ' + entry.file, () => open(entry, test, again))

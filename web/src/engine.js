// The engine: WebAssembly where it runs, else the same core as plain JavaScript; and calculators that hold one city's pack.
import { Failure } from './failure.js'
import { createMemo } from './memo.js'
import { answersAsKnown } from './self_test.js'

/** @import { Calculator, HujiModule, HujiOptions } from '../../core/browser/calculator' */
/** @import { Files } from './files.js' */
/** @import { SelfTest } from './self_test.js' */
/** @import { FileEntry } from './types' */
/** @typedef {(options?: HujiOptions) => Promise<HujiModule>} Factory */

// A calculator with the pack, or null where the engine does not answer as it must. The bytes have their hash already.
/** @param {HujiModule} module @param {FileEntry} entry @param {ArrayBuffer} bytes @param {SelfTest} test */
function calculatorOf({ Calculator }, entry, bytes, test) {
  try {
    const calculator = new Calculator()
    const isLoaded = !calculator.load(new Uint8Array(bytes)) && calculator.sha256() === entry.sha256
    if (isLoaded && answersAsKnown(calculator, test)) return calculator
  } catch {
    // it broke down: no better than a wrong answer
  }
  return null
}

/**
 * @param {Factory} createHuji the WebAssembly build's
 * @param {FileEntry} wasm
 * @param {Files} files
 */
export function createEngine(createHuji, wasm, files) {
  const memoize = createMemo()

  // The engine to start first. WebAssembly that fails the self-test is not started again.
  let engineKind = typeof WebAssembly === 'object' ? 'wasm' : 'javascript'

  // Tried again once only: a host that does not know the file's type will not learn it, and there is another engine.
  /** @param {boolean} again */
  const startWebAssembly = async (again) => createHuji({ wasmBinary: await files.fetchBytes(wasm, again, 1) })

  /** @param {boolean} again @returns {Promise<HujiModule>} */
  const startJavaScript = async (again) => (await files.loadPart('engine.fallback', again))({})

  // Whatever keeps WebAssembly away (an old browser, a host's policy, a file that does not come or not whole), the
  // other engine may run.
  /** @param {boolean} again */
  async function run(again) {
    let module = engineKind === 'wasm' && (await startWebAssembly(again).catch(() => null))
    const kind = module ? 'wasm' : 'javascript'
    try {
      module = module || (await startJavaScript(again))
    } catch (error) {
      throw error instanceof Failure ? error : new Failure('engine', String(error))
    }
    document.documentElement.dataset.engine = kind
    return { kind, module }
  }

  /** Starts the engine once; after a failure the next call tries anew. */
  const start = (again = false) => memoize(engineKind, () => run(again))

  /** @param {FileEntry} entry @param {Promise<SelfTest>} test @param {boolean} again @returns {Promise<Calculator>} */
  async function open(entry, test, again) {
    const [{ kind, module }, bytes, known] = await Promise.all([start(again), files.fetchBytes(entry, again), test])
    const calculator = calculatorOf(module, entry, bytes, known)
    if (calculator) return calculator
    if (kind === 'javascript') throw new Failure('self_test', entry.file)
    engineKind = 'javascript'
    return openPack(entry, test, again)
  }

  /**
   * A calculator with the pack of this entry, which has passed the city's self-test.
   * @param {FileEntry} entry
   * @param {Promise<SelfTest>} test
   * @param {boolean} [again]
   * @returns {Promise<Calculator>}
   */
  const openPack = (entry, test, again = false) =>
    memoize(engineKind + ' ' + entry.file, () => open(entry, test, again))

  return { start, openPack }
}

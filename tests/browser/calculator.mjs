// The browser's engine in Node: the same WebAssembly and the same glue that the page ships.
import { createRequire } from 'node:module'
import { at, bytesOf, packOf } from './built.mjs'

const require = createRequire(import.meta.url)
const createHuji = require(at('build/browser/engine.js'))

export const huji = await createHuji({ wasmBinary: bytesOf('build/browser/engine.wasm') })

// The same core as plain JavaScript, for browsers without WebAssembly.
export const plain = await require(at('build/browser/engine.fallback.js'))({})

export const emptyCalculator = (engine = huji) => new engine.Calculator()

// A calculator loaded with the city's pack; delete() frees it.
export function calculatorOf(city, engine = huji) {
  const calculator = emptyCalculator(engine)
  const error = calculator.load(packOf(city))
  if (error) throw new Error(`the pack of ${city} is refused: ${error}`)
  return calculator
}

// The browser's engine in Node: the same WebAssembly and the same glue that the page ships.
import { createRequire } from 'node:module'
import { at, bytesOf, packOf } from './built.mjs'

const createHuji = createRequire(import.meta.url)(at('build/browser/engine.js'))

export const huji = await createHuji({ wasmBinary: bytesOf('build/browser/engine.wasm') })

export const emptyCalculator = () => new huji.Calculator()

// A calculator loaded with the city's pack; delete() frees it.
export function calculatorOf(city) {
  const calculator = emptyCalculator()
  const error = calculator.load(packOf(city))
  if (error) throw new Error(`the pack of ${city} is refused: ${error}`)
  return calculator
}

// How a page may use the declarations; each line marked as an error must be refused by the compiler.
import createHuji, { type Calculator, type PackError, type Result } from '../../../core/browser/calculator'

export async function use(wasmBinary: ArrayBuffer, pack: Uint8Array): Promise<Result> {
  const { Calculator } = await createHuji({ wasmBinary })
  const calculator: Calculator = new Calculator()
  const refused: PackError = calculator.load(pack)
  if (refused === 'pack_version') calculator.reset()
  calculator.answer('residence_months', '6')
  // @ts-expect-error a value is always written as a string
  calculator.answer('residence_months', 6)
  // @ts-expect-error a date is always given
  calculator.verdicts()
  // @ts-expect-error there is no such code
  if (refused === 'pack_missing') calculator.forget('area')
  const result: Result = JSON.parse(calculator.assess('2026-01-01'))
  calculator.delete()
  return result
}

// Huji's side: the packs of the policies as they stand, built by the native command, asked through the browser's engine.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at, bytesOf, command } from '../browser/built.mjs'

const date = '2026-01-01'
const verdictOf = { A: 'applies', P: 'possible', N: 'does_not_apply', U: 'undetermined', F: 'not_in_force' }

function build(folder) {
  const { status, error, stdout, stderr } = spawnSync(command, ['build', at('policies'), '--out', folder], {
    encoding: 'utf8'
  })
  if (error) throw error
  if (status !== 0)
    throw new Error(`huji build refuses the policies:\n${(stdout + stderr).split('\n').slice(0, 5).join('\n')}`)
}

// { city: bytes of its pack }
export function packs() {
  const folder = mkdtempSync(join(tmpdir(), 'huji-second-opinion-'))
  try {
    build(folder)
    const { cities } = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'))
    return Object.fromEntries(cities.map(({ id, pack }) => [id, new Uint8Array(readFileSync(join(folder, pack.file)))]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const createHuji = createRequire(import.meta.url)(at('build/browser/engine.js'))
const { Calculator } = await createHuji({ wasmBinary: bytesOf('build/browser/engine.wasm') })

// Asks the engine about one citizen after another, telling it only the answers that have changed.
export class Engine {
  constructor(pack) {
    this.calculator = new Calculator()
    const error = this.calculator.load(pack)
    if (error) throw new Error(`the pack is refused: ${error}`)
    this.entitlements = JSON.parse(this.calculator.assess(date)).entitlements.map(({ id }) => id)
    this.told = {}
    this.unused = new Set()
  }

  tell(fact, value) {
    if (this.told[fact] === value || this.unused.has(fact)) return
    const error = this.calculator.answer(fact, String(value))
    if (error === 'unknown_fact') this.unused.add(fact)
    else if (error) throw new Error(`${fact} = ${value}: ${error}`)
    this.told[fact] = value
  }

  // The verdict's letter for each entitlement, in the order of `entitlements`.
  letters(citizen) {
    for (const [fact, value] of Object.entries(citizen)) this.tell(fact, value)
    const letters = this.calculator.verdicts(date)
    if (letters === '!') throw new Error(`an axiom that the citizens do not know: ${JSON.stringify(citizen)}`)
    return letters
  }

  static verdict(letter) {
    return verdictOf[letter]
  }
}

// The engine uses no WebAssembly beyond the first version, so that old phones run it.
import test from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at } from '../built.mjs'

const everythingLater = [
  'mutable-globals',
  'saturating-float-to-int',
  'sign-extension',
  'simd',
  'multi-value',
  'bulk-memory',
  'reference-types'
].map((feature) => `--disable-${feature}`)

const validated = (file) => spawnSync('wasm-validate', [...everythingLater, file], { encoding: 'utf8' })
const optimised = (file) => spawnSync('wasm-opt', ['--mvp-features', file, '-o', '/dev/null'], { encoding: 'utf8' })

function assembled(name, text) {
  const folder = mkdtempSync(join(tmpdir(), 'huji-opcodes-'))
  writeFileSync(join(folder, `${name}.wat`), text)
  const { status, stderr } = spawnSync(
    'wat2wasm',
    ['--enable-all', join(folder, `${name}.wat`), '-o', join(folder, `${name}.wasm`)],
    { encoding: 'utf8' }
  )
  assert.equal(status, 0, stderr)
  return join(folder, `${name}.wasm`)
}

for (const [tool, run] of [
  ['wasm-validate', validated],
  ['wasm-opt', optimised]
]) {
  test(`${tool} accepts the engine with every later feature switched off`, () => {
    const { status, stderr } = run(at('build/browser/engine.wasm'))
    assert.equal(status, 0, stderr)
  })

  test(`${tool}, so set, does refuse sign extension and bulk memory`, () => {
    for (const body of [
      '(func (param i32) (result i32) (i32.extend8_s (local.get 0)))',
      '(memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 1)))'
    ]) {
      assert.notEqual(run(assembled('later', `(module ${body})`)).status, 0, body)
    }
  })
}

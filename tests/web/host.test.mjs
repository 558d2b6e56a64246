// What a host's file declares of its own program, beside its words (tests/browser/page/host.test.mjs).
import test, { after } from 'node:test'
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readHost } from '../../web/host.mjs'

const folder = mkdtempSync(join(tmpdir(), 'huji-host-'))
after(() => rmSync(folder, { recursive: true }))

function hostOf(what) {
  const file = join(folder, 'host.json')
  writeFileSync(file, JSON.stringify(what))
  return readHost(file)
}

test('a host declares what its program can do, or nothing', () => {
  assert.deepEqual(readHost(undefined).abilities, {})
  assert.deepEqual(hostOf({ footer: '<p>…</p>' }).abilities, {})
  assert.deepEqual(hostOf({ abilities: { print: false, saveImage: 'press' } }).abilities, {
    print: false,
    saveImage: 'press'
  })
})

test('an ability that no script asks for, and a value that it cannot have, end the build with a sentence', () => {
  assert.throws(() => hostOf({ abilities: { fly: true } }), /abilities: "fly" is none of print, saveImage/)
  assert.throws(() => hostOf({ abilities: { print: 'no' } }), /abilities: print must be true or false/)
  assert.throws(() => hostOf({ abilities: { saveImage: true } }), /abilities: saveImage must be download or press/)
})

// An operator can tell a whole copy of the site from any other.
import test from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { at, bytesOf, jsonOf } from '../built.mjs'
import { copyOf } from '../sites.mjs'

const verify = (...parameters) => spawnSync('node', [at('web/verify.mjs'), ...parameters], { encoding: 'utf8' })
const published = createHash('sha256').update(bytesOf('build/site/manifest.json')).digest('hex')

test('the manifest names every file of the site but itself, and the built site is whole', () => {
  const named = jsonOf('build/site/manifest.json').files.map(({ file }) => file)
  assert.deepEqual([...named, 'manifest.json'].sort(), readdirSync(at('build/site')).sort())
  const { status, stdout } = verify(at('build/site'), published)
  assert.equal(status, 0, stdout)
  assert.match(stdout, new RegExp(published))
})

test('a changed file, a missing file and another manifest are named', () => {
  const changed = verify(copyOf('build/site', { 'index.html': (html) => `${html}<p>` }))
  assert.equal(changed.status, 1)
  assert.match(changed.stdout, /^index\.html is changed$/m)
  const folder = copyOf('build/site')
  rmSync(join(folder, 'worker.js'))
  assert.match(verify(folder).stdout, /^worker\.js is missing$/m)
  assert.equal(verify(at('build/site'), '0'.repeat(64)).status, 1)
})

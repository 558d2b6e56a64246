// Which layers of law there are is known in one place, so that a further layer changes few files.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const core = fileURLToPath(new URL('../../core', import.meta.url))
const policies = fileURLToPath(new URL('../../policies', import.meta.url))

const knowLayers = ['author/policy/layer.cpp', 'author/policy/layer.hpp']
// The label of the row that names what an entitlement extends is a text, not a rule.
const label = /\bl_?\.national\b|^ +\.national = .*$|\bnational,|\{"shared", "national", &Labels::national\}/gm

// Comments and sentences for people may speak of the nation.
function code(file) {
  return readFileSync(join(core, file), 'utf8')
    .replace(/\/\/.*$/gm, '')
    .replace(/"(?:[^"\\\n]|\\.)*"/g, (text) => (text.includes(' ') ? '""' : text))
}

test('no source but those of the layers names one layer above the cities', () => {
  const files = readdirSync(core, { recursive: true }).filter((file) => /\.[ch]pp$/.test(file))
  const naming = files.filter((file) => {
    const text =
      file.startsWith('author/policy/labels') || file.startsWith('author/paper/')
        ? code(file).replace(label, '')
        : code(file)
    return /\bnational\b/.test(text)
  })
  assert.deepEqual(naming.sort(), knowLayers)
})

// The messages of layer_reader and the label of what an entitlement extends are two more; REFERENCE.md is generated.
test('at most seven files that people write list the layers, texts included', () => {
  const listing = readdirSync(policies, { recursive: true }).filter(
    (file) => /^README\.md$|^schemas\//.test(file) && /\bnational\b/.test(readFileSync(join(policies, file), 'utf8'))
  )
  assert.ok(listing.includes('schemas/policy.schema.json'))
  assert.ok(knowLayers.length + listing.length + 2 <= 7, listing.join(', '))
})

// Verdicts are listed in one table, so that a further verdict changes few files.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file) => readFileSync(join(root, file), 'utf8')

const table = read('core/engine/verdict.cpp')
const declared = read('core/browser/calculator.d.ts')
const quoted = (text) => [...text.matchAll(/["']([a-z_]+)["']/g)].map(([, name]) => name)
const array = (name) => quoted(table.match(new RegExp(`\\b${name}\\[\\w+\\] = \\{(.*?)\\};`, 's'))[1])
const union = (type) => quoted(declared.match(new RegExp(`export type ${type} = (.*)`))[1])

for (const [type, name] of [
  ['VerdictName', 'verdicts'],
  ['Kind', 'kinds'],
  ['Certainty', 'certainties']
]) {
  test(`calculator.d.ts declares the ${name} of the engine`, () => {
    assert.ok(array(name).length > 1)
    assert.deepEqual(union(type).sort(), array(name).sort())
  })
}

test('calculator.d.ts says the letter of each verdict', () => {
  const letters = [...table.matchAll(/\{"([a-z_]+)", '([A-Z])'/g)].map(([, name, letter]) => `${letter} ${name}`)
  assert.equal(letters.length, array('verdicts').length)
  for (const letter of letters) assert.ok(declared.includes(letter), letter)
})

// Whoever lists all verdicts names this one, which is asked for nowhere else.
test('at most seven files of core and page list the verdicts', () => {
  const files = ['core', 'web/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((file) => /\.([ch]pp|js|ts)$/.test(file))
      .map((file) => `${folder}/${file}`)
  )
  const listing = files.filter((file) => /\bnot_in_force\b/.test(read(file)))
  assert.ok(listing.includes('core/engine/verdict.cpp'))
  assert.ok(listing.length <= 7, listing.join(', '))
})

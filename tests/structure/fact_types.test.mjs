// How many files a new type of fact touches: whoever names the types that there are would have to know it too.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import test from 'node:test'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = 'core/author/policy/fact_types/'

function filesOf(part, names) {
  const files = readdirSync(`${root}${part}`, { recursive: true }).map((file) => `${part}/${file}`)
  return files.filter((file) => names.test(file))
}

const text = (file) => readFileSync(`${root}${file}`, 'utf8')
const core = filesOf('core', /\.[ch]pp$/)

test('FactType is named by nobody but the types, the pack and who writes a type into it', () => {
  const naming = core.filter((file) => /\bFactType\b/.test(text(file)) && !file.startsWith(folder))
  assert.deepEqual(naming.sort(), [
    'core/author/policy/fact.cpp',
    'core/author/policy/fact.hpp',
    'core/engine/fact.hpp',
    'core/engine/pack.cpp',
    'core/engine/pack.hpp'
  ])
})

test('a new type of fact touches eight files at most', () => {
  const named =
    /\bFactType::|\b(Choice|Flag|Quantity)\b|["'`](choice|flag|quantity)["'`]|\b(a|A) (choice|flag|quantity) is/
  const inPage = /as check boxes|_or_more/ // draws a question, or takes an interval's id apart
  const naming = [
    ...core.filter((file) => named.test(text(file))),
    ...filesOf('web/src', /\.m?js$/).filter((file) => named.test(text(file)) || inPage.test(text(file))),
    // REFERENCE.md is written from the schemas.
    ...filesOf('policies', /\.(schema\.json|md)$/).filter((file) => named.test(text(file)) && !/REFERENCE/.test(file))
  ]
  const own = (file) => file.startsWith(folder)
  assert.equal(naming.filter(own).length, 2 * 3, 'a header and a source for each of the three types')
  const others = naming.filter((file) => !own(file))
  assert.deepEqual(others.sort(), [
    'core/author/policy/fact.hpp', // one alternative more
    'core/engine/fact.hpp', // one number more, and what its answers look like
    'policies/README.md',
    'policies/schemas/vocabulary.schema.json',
    'web/src/screens/question.js'
  ])
  assert.ok(2 + others.length <= 8)
})

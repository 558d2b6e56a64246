// What an author's editor reads: every policy file keeps to its schema, and every key explains itself on hover.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'

const policies = fileURLToPath(new URL('../../policies', import.meta.url))
const jsonOf = (path) => JSON.parse(readFileSync(path, 'utf8'))
const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort()

const schemas = new Map(
  filesIn(join(policies, 'schemas'), '.schema.json').map((path) => [basename(path), jsonOf(path)])
)
// Loose about style only: a type may stand once for all alternatives.
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true })
for (const [name, schema] of schemas) ajv.addSchema(schema, name)

const policyFiles = filesIn(policies, '.json').filter((path) => !path.endsWith('.schema.json'))

// A locale file is named by its language.
const kindOf = (path) => (basename(dirname(path)) === 'locales' ? 'locale.json' : basename(path))

test('there are policy files of every kind', () => {
  const kinds = new Set(policyFiles.map(kindOf))
  assert.deepEqual([...kinds].sort(), [
    'cases.json',
    'families.json',
    'glossary.json',
    'languages.json',
    'locale.json',
    'policy.json',
    'vocabulary.json'
  ])
})

for (const path of policyFiles) {
  const name = path.slice(policies.length + 1)
  test(`${name} names its schema and keeps to it`, () => {
    const json = jsonOf(path)
    const schema = kindOf(path).replace('.json', '.schema.json')
    assert.equal(json.$schema, `${name.includes('/') ? '../' : ''}schemas/${schema}`)
    const valid = ajv.validate(schema, json)
    assert.ok(valid, JSON.stringify(ajv.errors?.slice(0, 3), null, 2))
  })
}

test('a file that does not keep to its schema is refused', () => {
  const policy = jsonOf(join(policies, 'kaili', 'policy.json'))
  policy.entitlements[0].when = { no_such_fact: true }
  assert.equal(ajv.validate('policy.schema.json', policy), false)
})

test('a text and a term may stand in a further language, whose tag must be one', () => {
  const glossary = jsonOf(join(policies, 'glossary.json'))
  const [term] = glossary.terms
  Object.assign(term, { 'xx-Latn': 'word', 'xx-Latn_forms': ['words'], avoid: { 'xx-Latn': ['wrong'] } })
  Object.assign(term.explanation, { 'xx-Latn': 'What it means.' })
  assert.ok(ajv.validate('glossary.schema.json', glossary), JSON.stringify(ajv.errors))
  term.explanation.klingon = 'What it means.'
  assert.equal(ajv.validate('glossary.schema.json', glossary), false)
})

// The description of a place in a schema, or of what it refers to.
function descriptionOf(place, file) {
  if (place.description || !place.$ref) return place.description
  const [other, pointer] = place.$ref.split('#')
  let target = schemas.get(other || file)
  for (const key of (pointer ?? '').split('/').slice(1)) target = target[key]
  return descriptionOf(target, other || file)
}

function* keysIn(place, path = '') {
  if (Array.isArray(place) || (place && typeof place === 'object')) {
    for (const [key, value] of Object.entries(place)) {
      if (key === 'properties' && !Array.isArray(place))
        for (const [name, own] of Object.entries(value)) yield [`${path}/${name}`, own]
      yield* keysIn(value, `${path}/${key}`)
    }
  }
}

for (const [file, schema] of schemas) {
  test(`every key of ${file} explains itself in a sentence`, () => {
    for (const [path, place] of keysIn(schema)) assert.match(descriptionOf(place, file) ?? '', /\S{2}.*[.,]$/s, path)
  })
}

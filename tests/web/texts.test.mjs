// The texts as the site ships them: encoded in the order of the pack, and decoded by the page with the names that the engine reads.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeTexts, encodeTexts } from '../../web/src/texts.js'
import { cities, languages, textsOf } from '../browser/built.mjs'
import { calculatorOf } from '../browser/calculator.mjs'

const namesOf = (city) => {
  const calculator = calculatorOf(city)
  const names = JSON.parse(calculator.names())
  calculator.delete()
  return names
}

// What the page takes from the texts; kinds and clauses it has from the engine.
const without = (keys, record) => Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
const each = (records, change) =>
  Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change(record)]))
const withHelp = (record) => ({ help: null, ...record })
const asThePageNeedsThem = ({ city, name, documents, goals, questions, facts, axioms, entitlements, principles }) => ({
  city,
  name,
  documents,
  goals,
  questions: each(questions, withHelp),
  facts: each(facts, (fact) => ({ elsewhere: null, ...withHelp(without(['type'], fact)) })),
  axioms,
  entitlements: each(entitlements, (entitlement) => ({
    ...without(['kind', 'clauses'], entitlement),
    way_back: entitlement.way_back || null
  })),
  principles: principles.map((principle) => without(['id'], principle))
})

for (const city of cities) {
  test(`${city}: texts encoded and decoded again are the texts, with every id where it belongs`, () => {
    const names = namesOf(city)
    for (const language of languages) {
      const texts = textsOf(city, language)
      const shipped = JSON.parse(JSON.stringify(encodeTexts(texts)))
      assert.deepEqual(decodeTexts(shipped, names), asThePageNeedsThem(texts))
    }
  })
}

test('texts of another city are refused, not shown under wrong names', () => {
  for (const city of cities) {
    const encoded = encodeTexts(textsOf(city, 'en'))
    for (const other of cities) {
      if (other !== city) assert.throws(() => decodeTexts(encoded, namesOf(other)), /texts for \d+ ids/)
    }
  }
})

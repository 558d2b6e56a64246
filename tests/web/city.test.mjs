import test from 'node:test'
import assert from 'node:assert/strict'
import { textsOf } from '../browser/built.mjs'
import { calculatorOf } from '../browser/calculator.mjs'
import { createCities } from '../../web/src/city.js'
import { encodeTexts } from '../../web/src/texts.js'

const entries = [
  {
    id: 'kaili',
    name: { en: 'Kaili', 'zh-Hans': '凯里' },
    pack: { file: 'kaili.pack', sha256: 'k' },
    texts: { en: { file: 'kaili.en.json' } }
  },
  {
    id: 'dandong',
    name: { en: 'Dandong', 'zh-Hans': '丹东' },
    pack: { file: 'dandong.pack', sha256: 'd' },
    texts: { en: { file: 'kaili.en.json' } }
  }
]
const files = { fetchJson: async () => ({ folded: encodeTexts(textsOf('kaili', 'en')), test: 'known cases' }) }

function engine() {
  const opened = []
  return { opened, openPack: async ({ file }, test) => (opened.push(await test), calculatorOf(file.slice(0, -5))) }
}

test('a city is loaded once in a language, with its texts by id, and handed its self-test', async () => {
  const own = engine()
  const cities = createCities(entries, files, own)
  const city = await cities.load('kaili', 'en')
  assert.equal(await cities.load('kaili', 'en'), city)
  assert.deepEqual(own.opened, ['known cases'])
  assert.equal(city.text.name, 'Kaili')
  assert.deepEqual(Object.keys(city.text.facts), Object.keys(city.names.facts))
  assert.equal(city.pack, 'k')
})

test('texts of another pack are damaged, not shown under wrong names', async () => {
  await assert.rejects(
    createCities(entries, files, engine()).load('dandong', 'en'),
    (error) => error.kind === 'damaged'
  )
})

test('a city that there is not is a mistake of the page', async () => {
  const cities = createCities(entries, files, engine())
  await assert.rejects(
    cities.load('atlantis', 'en'),
    (error) => error.kind === 'internal' && /atlantis/.test(error.message)
  )
  assert.equal(cities.has('atlantis'), false)
  assert.equal(cities.has('kaili'), true)
  assert.equal(cities.has(null), false)
})

test('cities are named in the language asked for', () => {
  assert.deepEqual(createCities(entries, files, engine()).named('zh-Hans'), [
    { id: 'kaili', name: '凯里' },
    { id: 'dandong', name: '丹东' }
  ])
})

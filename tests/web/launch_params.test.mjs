import test from 'node:test'
import assert from 'node:assert/strict'
import { readLaunchParams } from '../../web/src/launch_params.js'

const languages = ['zh-Hans', 'zh-Hant', 'en']
const read = (pathname, search = '') => readLaunchParams({ pathname, search }, languages)

test('the city comes from the query, or else from the name of the page', () => {
  assert.equal(read('/huji/kaili.html').city, 'kaili')
  assert.equal(read('/huji/kaili.html', '?city=dandong').city, 'dandong')
  assert.equal(read('/huji/').city, null)
})

test('only a language of the page is taken, by its whole tag', () => {
  for (const language of languages) assert.equal(read('/', '?lang=' + language).language, language)
  for (const other of ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'zh', 'EN', ''])
    assert.equal(read('/', '?lang=' + other).language, null, other)
  assert.equal(read('/').language, null)
})

test('a computer in a public hall is one that says so', () => {
  assert.equal(read('/', '?kiosk').isKiosk, true)
  assert.equal(read('/', '?city=kiosk').isKiosk, false)
})

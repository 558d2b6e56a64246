// The failed screen says what went wrong in plain words, needs nothing but words, and always offers two ways out.
import test from 'node:test'
import assert from 'node:assert/strict'
import { failedScreen } from '../../../web/src/screens/failed.js'
import { words } from '../../browser/words.mjs'
import { markup } from '../drawn.mjs'

const kinds = ['network', 'damaged', 'engine', 'self_test', 'internal']

test('every kind of failure has words of its own in every language', () => {
  for (const language of Object.keys(words)) {
    const titles = kinds.map((kind) => words[language].failed[kind][0])
    assert.equal(new Set(titles).size, kinds.length, language)
    assert.deepEqual(Object.keys(words[language].failed).sort(), [...kinds].sort(), language)
  }
})

test('only a failure of the engine speaks of the browser, and a mistake of the page says that answers are kept and whom to ask', () => {
  for (const kind of kinds) assert.equal(/browser/.test(words.en.failed[kind].join()), kind === 'engine', kind)
  assert.match(words.en.failed.internal[1], /answers are still here.*12345/)
})

test('it is drawn without a first row, a state, a voice or a city, and both ways out work', () => {
  for (const kind of kinds) {
    const pressed = []
    const act = { retry: () => pressed.push('retry'), restart: () => pressed.push('restart') }
    let main
    const html = markup(() => (main = failedScreen({ words: words.en, kind, firstRow: null }, act)))
    assert.match(html, new RegExp(`data-screen="failed" data-failure="${kind}"`))
    const buttons = main.children.flatMap(({ children }) => children).filter(({ tag }) => tag === 'button')
    buttons.forEach((button) => button.onclick())
    assert.deepEqual(pressed, ['retry', 'restart'])
  }
})

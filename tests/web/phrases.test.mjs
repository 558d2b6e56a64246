import test from 'node:test'
import assert from 'node:assert/strict'
import { answerText, cellText, changeLine } from '../../web/src/phrases.js'
import { words } from '../browser/words.mjs'

const text = {
  facts: {
    lease: {
      name: 'Lease',
      cells: [
        ['false', 'not filed'],
        ['true', 'filed']
      ]
    }
  }
}

test('the engine\'s true and false are the texts\' "true" and "false"', () => {
  assert.equal(cellText(text, 'lease', true), 'filed')
  assert.equal(cellText(text, 'lease', 'false'), 'not filed')
})

test('a cell that the texts lack is an error, never an empty word', () => {
  assert.throws(() => cellText(text, 'lease', 'maybe'), /no cell maybe of lease/)
})

test('an answer is said with the name of its fact, "not sure" too', () => {
  assert.deepEqual(answerText(words.en, text, 'lease', 'true'), ['Lease', 'filed'])
  assert.deepEqual(answerText(words.en, text, 'lease', null), ['Lease', words.en.unsure])
})

test('a change names what was, where that is known', () => {
  const page = { words: words.en, text }
  assert.equal(changeLine(page, { fact: 'lease', from: false, to: true }), 'Lease: “not filed” becomes “filed”')
  assert.equal(changeLine(page, { fact: 'lease', from: null, to: true }), 'Lease: “filed”')
})

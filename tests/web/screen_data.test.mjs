import test from 'node:test'
import assert from 'node:assert/strict'
import { answerLines, questionData } from '../../web/src/screen_data.js'
import { words } from '../browser/words.mjs'

const flag = (name, help = null) => ({
  name,
  help,
  cells: [
    ['false', 'no ' + name],
    ['true', 'yes ' + name]
  ]
})
const text = {
  questions: {
    home: { heading: 'Your home?', help: 'Rent counts.', facts: ['home'] },
    work: { heading: 'Your work?', help: null, facts: ['job', 'shop'] },
    lease: { heading: 'Filed?', help: 'At the office.', facts: ['lease'] }
  },
  facts: {
    home: {
      name: 'Home',
      help: 'Rent counts.',
      cells: [
        ['none', 'None'],
        ['owned', 'Owned']
      ]
    },
    job: flag('job', 'A contract.'),
    shop: flag('shop'),
    lease: flag('lease', 'Ask the landlord.')
  }
}
const home = { question: 'home', facts: ['home'], values: { home: 'owned' } }
const work = { question: 'work', facts: ['job', 'shop'], values: null }
const dataOf = (steps, index, { draft = null, open = 3 } = {}) =>
  questionData(words.en, text, { steps, draft }, index, () => open)

test('a choice offers its cells in order, and marks the answer given earlier', () => {
  const { isGroup, options, label, help } = dataOf([home], 0)
  assert.equal(isGroup, false)
  assert.deepEqual(
    options.map(({ cell, isChosen }) => [cell, isChosen]),
    [
      ['none', false],
      ['owned', true]
    ]
  )
  assert.equal(label, words.en.changing)
  assert.deepEqual(help, ['Rent counts.', words.en.unsureIs], 'help that is said already is not said twice')
})

test('a flag offers yes before no', () => {
  const lease = { question: 'lease', facts: ['lease'], values: null }
  const { options, help, label } = dataOf([home, lease], 1)
  assert.deepEqual(
    options.map(({ cell }) => cell),
    ['true', 'false']
  )
  assert.deepEqual(help, ['At the office.', 'Ask the landlord.', words.en.unsureIs])
  assert.equal(label, words.en.step(2, 2), 'the question itself is one of the open ones')
})

test('a group offers each flag once, with its own help', () => {
  const { isGroup, options, isNoneChosen } = dataOf([work], 0)
  assert.equal(isGroup, true)
  assert.deepEqual(
    options.map(({ fact, cell, label, help, isChosen }) => [fact, cell, label, help, isChosen]),
    [
      ['job', 'true', 'yes job', 'A contract.', false],
      ['shop', 'true', 'yes shop', null, false]
    ]
  )
  assert.equal(isNoneChosen, false)
  assert.equal(dataOf([{ ...work, values: { job: 'false', shop: 'false' } }], 0).isNoneChosen, true)
})

test('ticks that are not sent on come before the answer, in their own step alone', () => {
  const draft = { index: 0, values: { home: 'none' } }
  assert.equal(dataOf([home], 0, { draft }).options[0].isChosen, true)
  assert.equal(dataOf([work, home], 1, { draft }).options[0].isChosen, false)
})

test('whoever was not sure is told so', () => {
  const unsure = { ...home, values: { home: null } }
  assert.ok(dataOf([unsure], 0).help.includes(words.en.wasUnsure))
})

test('each answered fact is a line that leads to its step', () => {
  const steps = [work, home]
  assert.deepEqual(answerLines(words.en, text, [home], steps), [
    { step: 2, fact: 'home', name: 'Home', value: 'Owned' }
  ])
})

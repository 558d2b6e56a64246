// Lines on the picture: nothing is lost, nothing is wider than the line, and punctuation stands where readers expect it.
import test from 'node:test'
import assert from 'node:assert/strict'
import { breakLines } from '../../../web/src/share/line_breaks.js'
import { cities, languages, textsOf } from '../../browser/built.mjs'

// A Chinese character is as wide as it is high, a Latin letter half of that.
const widthOf = (line) => [...line].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.5 : 1), 0)
const fitsIn = (room) => (line) => widthOf(line) <= room
const lines = (text, room) => breakLines(text, fitsIn(room))

test('a short text is one line, an empty one none', () => {
  assert.deepEqual(lines('落户', 10), ['落户'])
  assert.deepEqual(lines('', 10), [])
})

test('Chinese breaks anywhere but before a closing mark and after an opening one', () => {
  assert.deepEqual(lines('你的回答，都还在。', 4), ['你的回', '答，都还', '在。'])
  assert.deepEqual(lines('依据是《办法》第三条', 4), ['依据是', '《办法》', '第三条'])
  assert.deepEqual(lines('按“不确定”就行', 4), ['按“不确', '定”就行'])
})

test('a clause number stays in one piece', () => {
  assert.deepEqual(lines('依据：户籍方案 三(十三)a', 10), ['依据：户籍方案', '三(十三)a'])
  assert.deepEqual(lines('见三(一)2。', 5), ['见', '三(一)2。'])
})

test('English breaks between words, and a hyphen or an apostrophe stays inside its word', () => {
  assert.deepEqual(lines('It doesn’t apply, ask the residence-permit office.', 10), [
    'It doesn’t apply,',
    'ask the',
    'residence-permit',
    'office.'
  ])
  for (const line of lines('It doesn’t apply, so ask “the office” (in town).', 7))
    assert.doesNotMatch(line, /^[’”).,]|[“(]$/)
})

test('a word wider than the line is cut rather than lost', () => {
  assert.deepEqual(lines('2d87e847465fdb29', 4), ['2d87e847', '465fdb29'])
  assert.deepEqual(lines('a 2d87e847465fdb29', 4), ['a', '2d87e847', '465fdb29'])
})

test('no text of any city loses a letter or overflows its line, in any language and width', () => {
  for (const city of cities) {
    for (const language of languages) {
      const { entitlements, documents } = textsOf(city, language)
      const texts = Object.values(entitlements)
        .flatMap(({ title, gives, ask, notes }) => [title, gives, ...(ask ?? []), ...(notes ?? [])])
        .concat(Object.values(documents).flatMap(({ title, notice }) => [title, notice]))
        .filter(Boolean)
      for (const room of [6, 13, 21]) {
        for (const text of texts) {
          const broken = lines(text, room)
          assert.equal(broken.join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
          for (const line of broken) assert.ok(widthOf(line) <= room, line)
          for (const line of broken.slice(1)) assert.doesNotMatch(line, /^[，。、；：？！）》」』”]/, line)
        }
      }
    }
  }
})

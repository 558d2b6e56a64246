import test from 'node:test'
import assert from 'node:assert/strict'
import { answerRows, answersSoFar, droppedNotice, pageNotice } from '../../../web/src/layout/answers.js'
import { words } from '../../browser/words.mjs'
import { markup } from '../drawn.mjs'

const { en } = words
const lines = [
  { step: 2, fact: 'hukou_status', name: 'Registration', value: 'here' },
  { step: 5, fact: 'lease', name: 'Lease', value: 'filed' }
]

test('each answer is a row whose button leads to its step and says what it changes', () => {
  const gone = []
  let list
  const html = markup(() => (list = answerRows(en, lines, (hash) => gone.push(hash))))
  list.children.forEach((row) => row.children[1].onclick())
  assert.deepEqual(gone, ['#q2', '#q5'])
  assert.match(html, /aria-label="Change: Lease" data-change="lease"/)
})

test('the answers so far are drawn when they are opened, once', () => {
  let asked = 0
  const data = () => (asked++, { words: en, city: 'Kaili', goal: undefined, lines, isRemembered: null })
  const act = { goTo() {}, remember() {}, restart() {} }
  const html = markup(() => {
    const part = answersSoFar(en, 2, data, act)
    const [summary, rows] = part.children
    rows.append = (...nodes) => {
      rows.children.push(...nodes)
      rows.firstChild = rows.children[0]
    }
    assert.equal(asked, 0)
    summary.onclick()
    summary.onclick()
    return part
  })
  assert.equal(asked, 1)
  assert.ok(html.includes('Kaili') && html.includes('Registration'))
  assert.ok(!html.includes(en.remember), 'a computer in a public hall remembers nothing')
})

test('a notice stands only where there is something to say', () => {
  assert.equal(pageNotice(null), null)
  assert.match(
    markup(() => pageNotice('Updated.')),
    /data-notice="">Updated\./
  )
  assert.equal(droppedNotice(en, 0, []), null)
  assert.match(
    markup(() => droppedNotice(en, 1, lines)),
    /data-dropped="1".*Registration: here/
  )
})

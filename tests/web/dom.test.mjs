import test from 'node:test'
import assert from 'node:assert/strict'
import { button, h, heading } from '../../web/src/dom.js'
import { markup } from './drawn.mjs'

test('attributes and children that are null or false are left out, and lists are laid out', () => {
  const html = markup(() =>
    h('p', { class: 'x', lang: null, hidden: false, open: true }, 'a', null, false, ['b', [h('b', null, 1)]])
  )
  assert.equal(html, '<p class="x" open="">ab<b>1</b></p>')
})

test('handlers are properties, never markup', () => {
  let pressed = false
  let made
  const html = markup(() => (made = button('go', 'Go', () => (pressed = true), { class: 'first' })))
  assert.equal(html, '<button type="button" data-action="go" class="first">Go</button>')
  made.onclick()
  assert.equal(pressed, true)
})

test('a text is text, whatever stands in it', () => {
  assert.equal(
    markup(() => h('p', { title: '"<' }, '<b>&')),
    '<p title="&quot;&lt;">&lt;b>&amp;</p>'
  )
})

test('a heading keeps its stretches together up to each comma', () => {
  assert.equal(
    markup(() => heading('先选城市，再回答')),
    '<h1><span>先选城市，</span><span>再回答</span></h1>'
  )
  assert.equal(
    markup(() => heading('Which city?')),
    '<h1>Which city?</h1>'
  )
  assert.equal(
    markup(() => heading('')),
    '<h1></h1>'
  )
})

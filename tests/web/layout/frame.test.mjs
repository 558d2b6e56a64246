// What stands around every screen.
import test from 'node:test'
import assert from 'node:assert/strict'
import { firstRow } from '../../../web/src/layout/first_row.js'
import { foot } from '../../../web/src/layout/foot.js'
import { head } from '../../../web/src/layout/head.js'
import { words } from '../../browser/words.mjs'
import { markup } from '../drawn.mjs'

const { en } = words
const languages = { 'zh-Hans': { name: '简体', voices: [] }, en: { name: 'English', voices: [] } }

test('the head marks the language of the page and offers every other', () => {
  const spoken = []
  let made
  const display = { elder: true, size: 1, contrast: false }
  const html = markup(
    () => (made = head({ words: en, language: 'en', languages, display }, { speak: (id) => spoken.push(id) }))
  )
  assert.match(html, /data-lang="en" lang="en" aria-pressed="true">English/)
  assert.match(html, /data-lang="zh-Hans" lang="zh-Hans" aria-pressed="false">简体/)
  assert.match(html, /class="elder" aria-pressed="true"/)
  const [, switches] = made.children[0].children
  switches.children[0].onclick()
  assert.deepEqual(spoken, ['zh-Hans'])
})

test('text size and contrast are shown as they are after each press', () => {
  let display = { elder: false, size: 2, contrast: false }
  const act = {
    resize: (by) => (display = { ...display, size: display.size + by }),
    switchContrast: () => (display = { ...display, contrast: true })
  }
  let made
  markup(() => (made = head({ words: en, language: 'en', languages, display }, act)))
  const [smaller, size, larger, contrast] = made.children[0].children[2].children[1].children
  const set = []
  for (const [name, button] of Object.entries({ smaller, larger, contrast }))
    button.setAttribute = (attribute, value) => set.push([name, attribute, value])
  assert.equal(size.textContent, '26 px')
  larger.onclick()
  assert.equal(size.textContent, '30 px')
  assert.ok(
    set.some(([name, , value]) => name === 'larger' && value === 'true'),
    'no larger than this'
  )
  contrast.onclick()
  assert.ok(set.some(([name, , value]) => name === 'contrast' && value === 'true'))
})

test('the foot leads to the guide of the chosen city, and says whom to ask without one', () => {
  const html = markup(() => foot({ words: en, city: { id: 'kaili', name: 'Kaili' } }))
  assert.ok(html.includes('href="kaili.guide.en.html"'))
  const without = markup(() => foot({ words: en, city: undefined }))
  assert.ok(!without.includes('guide') && without.includes('tel:12345'))
})

function speech({ canRead }) {
  const calls = []
  let reading = false
  return {
    calls,
    canRead: () => canRead,
    isReading: () => reading,
    read: () => (reading = true),
    stop: () => (reading = false),
    whenVoicesChange: (act) => calls.push(act)
  }
}

test('a screen can be read where there is a voice, and then be stopped', () => {
  const own = speech({ canRead: true })
  let row
  const html = markup(() => (row = firstRow({ words: en, language: 'en', speech: own }, null)))
  assert.ok(!html.includes('data-action="back"'), 'the first step has no way back')
  const [, button] = row.children
  button.closest = () => ({})
  assert.deepEqual([button.hidden, button.textContent], [false, en.aloud])
  button.onclick()
  assert.equal(button.textContent, en.hush)
  button.onclick()
  assert.equal(button.textContent, en.aloud)
})

test('without a voice there is no button to press', () => {
  let row
  markup(() => (row = firstRow({ words: en, language: 'en', speech: speech({ canRead: false }) }, () => {})))
  assert.equal(row.children[1].hidden, true)
})

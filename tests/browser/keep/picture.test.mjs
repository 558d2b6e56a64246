// What goes into a picture, and where: worked out without a browser, with letters of a known width.
import test from 'node:test'
import assert from 'node:assert/strict'
import { LARGEST, describe, heightOfPage, layOut } from '../../../web/src/keep/picture.js'
import { languages as words } from '../../../web/src/words/index.js'
import { cities, languages } from '../built.mjs'
import { resultsOf } from './results.mjs'

const measure = (text, font) => [...text].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.55 : 1), 0) * parseFloat(font.replace('bold ', ''))
const type = (size) => ({ size, family: 'sans-serif', measure })
const bare = (text) => text.replace(/\s/g, '')
const textOf = (pages) => bare(pages.flat().map(({ text }) => text ?? '').join(''))

function allTexts({ title, subtitle, sections, foot }) {
  return [title, subtitle, ...sections.flatMap(({ heading, items }) => [heading, ...items.flatMap((item) => [item.title, ...item.lines])]), ...foot]
}

test('every word of the results is on the picture, in its order, in every city and language and at every size of text', () => {
  for (const city of cities) {
    for (const language of languages) {
      const { results } = resultsOf(city, language, words[language], {})
      for (const size of [18, 24.75, 30]) {
        // Each later page begins with the subtitle again, so it is left out of both.
        const apart = (text) => bare(text).split(bare(results.subtitle)).join('')
        assert.equal(apart(textOf(layOut(results, null, type(size)))), apart(allTexts(results).join('')), `${city} ${language} ${size}`)
      }
    }
  }
})

test('no page is larger than old phones can paint, and no line is wider than the picture', () => {
  for (const city of cities) {
    for (const size of [18, 24.75, 30]) {
      for (const page of layOut(resultsOf(city, 'en', words.en, {}).results, null, type(size))) {
        assert.ok(heightOfPage(page) * 2 <= LARGEST.side && heightOfPage(page) * 2 * 840 <= LARGEST.area)
        for (const row of page.filter(({ text }) => text)) assert.ok(row.left + measure(row.text, row.font) <= 420 - 24, row.text)
      }
    }
  }
})

test('an item stays in one piece, with its heading, unless it is longer than a page', () => {
  const item = (i) => ({ title: `Right ${i}`, lines: Array.from({ length: 12 }, (_, line) => `line ${line} of ${i}`) })
  const results = { title: 'T', subtitle: 'S', foot: [], sections: [{ heading: 'H', tone: 'now', items: Array.from({ length: 20 }, (_, i) => item(i)) }] }
  const pages = layOut(results, null, type(18))
  assert.ok(pages.length > 1)
  for (const page of pages) {
    const texts = page.map(({ text }) => text)
    for (const i of Array(20).keys())
      if (texts.includes(`Right ${i}`)) assert.ok(texts.includes(`line 11 of ${i}`), `right ${i} is torn`)
    assert.ok(texts.includes('S'), 'each page says whose results these are')
  }
  const endless = { ...results, sections: [{ heading: 'H', tone: 'no', items: [{ title: 'Long', lines: Array.from({ length: 300 }, (_, i) => `row ${i}`) }] }] }
  assert.ok(textOf(layOut(endless, null, type(18))).includes('row299'))
})

test('a code stands on the picture only when it is asked for, with its words', () => {
  const { results } = resultsOf('kaili', 'zh-Hans', words['zh-Hans'], {})
  const codes = (code) => layOut(results, code, type(18)).flat().filter((row) => row.code)
  assert.equal(codes(null).length, 0)
  const rows = [[1, 0], [0, 1]]
  assert.deepEqual(codes({ rows, caption: words['zh-Hans'].keep.codeCaption }).map((row) => row.code), [rows])
  assert.ok(textOf(layOut(results, { rows, caption: words['zh-Hans'].keep.codeCaption }, type(18))).includes(words['zh-Hans'].keep.codeCaption))
})

test('who cannot see the picture hears its heading and what stands in each group', () => {
  const { results } = resultsOf('kaili', 'en', words.en, {})
  const said = describe(results)
  for (const { heading, items } of results.sections)
    for (const text of [heading, ...items.map((item) => item.title)]) assert.ok(said.includes(text), text)
})

// What goes into a picture, and where: worked out without a browser, with letters of a known width.
import test from 'node:test'
import assert from 'node:assert/strict'
import { LARGEST, describe, heightOfPage, layOut } from '../../../web/src/share/picture_layout.js'
import { cities, languages } from '../../browser/built.mjs'
import { resultsOf } from '../../browser/share/results.mjs'
import { shareWords, words } from '../../browser/words.mjs'

const measure = (text, font) =>
  [...text].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.55 : 1), 0) * parseFloat(font.replace('bold ', ''))
const type = (size) => ({ size, family: 'sans-serif', measure })
const bare = (text) => text.replace(/\s/g, '')
const textOf = (pages) =>
  bare(
    pages
      .flat()
      .map(({ text }) => text ?? '')
      .join('')
  )

function allTexts({ title, subtitle, sections, foot }) {
  return [
    title,
    subtitle,
    ...sections.flatMap(({ heading, items }) => [heading, ...items.flatMap((item) => [item.title, ...item.lines])]),
    ...foot
  ]
}

test('every word of the results is on the picture, in its order, in every city and language and at every size of text', () => {
  for (const city of cities) {
    for (const language of languages) {
      const { results } = resultsOf(city, language, words[language], {})
      for (const size of [18, 24.75, 30]) {
        // Later pages say some of it again, so the running texts are left out of both.
        const running = [results.subtitle, ...results.sections.map(({ heading }) => heading)].map(bare)
        const apart = (text) => running.reduce((rest, repeated) => rest.split(repeated).join(''), bare(text))
        assert.equal(
          apart(textOf(layOut(results, null, type(size)))),
          apart(allTexts(results).join('')),
          `${city} ${language} ${size}`
        )
      }
    }
  }
})

test('no page is larger than old phones can paint, and no line is wider than the picture', () => {
  for (const city of cities) {
    for (const size of [18, 24.75, 30]) {
      for (const page of layOut(resultsOf(city, 'en', words.en, {}).results, null, type(size))) {
        assert.ok(heightOfPage(page) * 2 <= LARGEST.side && heightOfPage(page) * 2 * 840 <= LARGEST.area)
        for (const row of page.filter(({ text }) => text))
          assert.ok(row.left + measure(row.text, row.font) <= 420 - 24, row.text)
      }
    }
  }
})

const item = (i) => ({ title: `Right ${i}`, lines: Array.from({ length: 12 }, (_, line) => `line ${line} of ${i}`) })
const sections = (items, cut) => [
  { heading: 'H', tone: 'yes', items: items.slice(0, cut) },
  { heading: 'G', tone: 'quiet', items: items.slice(cut) }
]

test('an item stays in one piece, and every page says once what its items are, wherever a page ends', () => {
  const items = Array.from({ length: 20 }, (_, i) => item(i))
  for (let cut = 1; cut < items.length; cut++) {
    const pages = layOut({ title: 'T', subtitle: 'S', foot: [], sections: sections(items, cut) }, null, type(18))
    assert.ok(pages.length > 1)
    for (const page of pages) {
      const texts = page.map(({ text }) => text)
      const rights = texts.filter((text) => /^Right/.test(text)).map((text) => Number(text.slice(6)))
      for (const i of rights) assert.ok(texts.includes(`line 11 of ${i}`), `right ${i} is torn`)
      assert.equal(texts.filter((text) => text === 'S').length, 1, 'whose results these are')
      assert.deepEqual(
        texts.filter((text) => /^[HG]$/.test(text)),
        [...new Set(rights.map((i) => (i < cut ? 'H' : 'G')))]
      )
    }
  }
})

test('an item longer than a page goes on upon the next, under its heading', () => {
  const endless = { title: 'Long', lines: Array.from({ length: 300 }, (_, i) => `row ${i}`) }
  const pages = layOut(
    { title: 'T', subtitle: 'S', foot: [], sections: [{ heading: 'H', tone: 'quiet', items: [endless] }] },
    null,
    type(18)
  )
  assert.ok(pages.length > 1 && textOf(pages).includes('row299'))
  for (const page of pages.slice(1)) assert.ok(page.some(({ text }) => text === 'H'))
})

test('a code stands on the picture only when it is asked for, with its words', () => {
  const { results } = resultsOf('kaili', 'zh-Hans', words['zh-Hans'], {})
  const codes = (code) =>
    layOut(results, code, type(18))
      .flat()
      .filter((row) => row.code)
  assert.equal(codes(null).length, 0)
  const rows = [
    [1, 0],
    [0, 1]
  ]
  assert.deepEqual(
    codes({ rows, caption: shareWords['zh-Hans'].codeCaption }).map((row) => row.code),
    [rows]
  )
  assert.ok(
    textOf(layOut(results, { rows, caption: shareWords['zh-Hans'].codeCaption }, type(18))).includes(
      shareWords['zh-Hans'].codeCaption
    )
  )
})

test('who cannot see the picture hears its heading and what stands in each group', () => {
  const { results } = resultsOf('kaili', 'en', words.en, {})
  const said = describe(results)
  for (const { heading, items } of results.sections)
    for (const text of [heading, ...items.map((item) => item.title)]) assert.ok(said.includes(text), text)
})

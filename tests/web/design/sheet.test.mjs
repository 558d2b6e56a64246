// What the page of the design reads out of the style sheet, and what it refuses.
import test from 'node:test'
import assert from 'node:assert/strict'
import { contrast, readSheet } from '../../../web/design/sheet.mjs'
import { readStyle } from '../../../web/styles.mjs'
import { at } from '../../browser/built.mjs'

const css = readStyle(at('web/style.css'))

test('a colour too pale to read stops the build, and so does one that nobody has said the use of', () => {
  assert.throws(
    () => readSheet(css.replace(/--quiet: #4a433a/, '--quiet: #8a8070')),
    /--quiet #8a8070 on --paper #f7f2e8 has a contrast of 3\.\d+; it needs 7/
  )
  assert.throws(() => readSheet(css.replace(/--edge: #85786a/, '--edge: #c8bfb0')), /--edge .* it needs 3/)
  assert.throws(() => readSheet(css.replace(/--ink: #1f1a15;/, '$& --glow: #fff;')), /--glow has no use/)
})

test('contrast is measured as WCAG does', () => {
  assert.equal(contrast('#000', '#fff'), 21)
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54')
  assert.equal(contrast('#fff', '#fff'), 1)
})

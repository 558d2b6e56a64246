import test from 'node:test'
import assert from 'node:assert/strict'
import { SIZES, canResize, elderSwitched, resized } from '../../web/src/display.js'

const all = [false, true].flatMap((elder) => SIZES.map((_, size) => ({ elder, size, contrast: false })))

test('text becomes larger up to 30 pixels and smaller down to the first size, in elder mode to the second', () => {
  assert.equal(SIZES[SIZES.length - 1], 30)
  for (const display of all) {
    assert.equal(canResize(display, 1), display.size < SIZES.length - 1)
    assert.equal(canResize(display, -1), display.size > 0 && !(display.elder && display.size === 1))
  }
})

test('what cannot be resized stays as it is', () => {
  for (const display of all)
    for (const by of [-1, 1]) assert.equal(resized(display, by).size, display.size + (canResize(display, by) ? by : 0))
})

test('elder mode begins at its own first size, keeps a larger one, and ends at the first', () => {
  assert.deepEqual(elderSwitched({ elder: false, size: 0 }), { elder: true, size: 1 })
  assert.deepEqual(elderSwitched({ elder: false, size: 3 }), { elder: true, size: 3 })
  assert.deepEqual(elderSwitched({ elder: true, size: 3 }), { elder: false, size: 0 })
})

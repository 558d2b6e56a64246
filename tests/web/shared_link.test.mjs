import test from 'node:test'
import assert from 'node:assert/strict'
import { sharedAnswers } from '../../web/src/shared_link.js'

test('only the fragment of a link carries answers', () => {
  assert.equal(sharedAnswers('#keep=12d87e8470'), '12d87e8470')
  for (const hash of ['', '#q3', '#results', '#city#keep=1']) assert.equal(sharedAnswers(hash), null)
})

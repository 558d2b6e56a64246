import test from 'node:test'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { sriHash } from '../../web/src/integrity.js'

test('a hash is written as the integrity attribute wants it', () => {
  const hash = createHash('sha256').update('户籍')
  assert.equal(sriHash(hash.copy().digest('hex')), 'sha256-' + hash.digest('base64'))
})

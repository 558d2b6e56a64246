import test from 'node:test'
import assert from 'node:assert/strict'
import { Failure, failureKind, required } from '../../web/src/failure.js'

test('an error that nobody expected is a mistake of the page, never of the browser', () => {
  assert.equal(failureKind(new TypeError("Cannot read properties of undefined (reading 'kinds')")), 'internal')
  assert.equal(failureKind(undefined), 'internal')
  assert.equal(failureKind(new Failure('network', 'kaili.pack')), 'network')
})

test('what must be there is handed on as it is, and its lack is named', () => {
  assert.equal(required(0, 'number'), 0)
  for (const missing of [null, undefined])
    assert.throws(
      () => required(missing, 'city'),
      (error) => error.kind === 'internal' && /no city/.test(error.message)
    )
})

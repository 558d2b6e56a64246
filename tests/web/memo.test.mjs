import test from 'node:test'
import assert from 'node:assert/strict'
import { createMemo } from '../../web/src/memo.js'

test('what was loaded is not loaded again; each key by itself, each memo by itself', async () => {
  const memoize = createMemo()
  let loads = 0
  const load = async () => ++loads
  assert.deepEqual(await Promise.all([memoize('a', load), memoize('a', load)]), [1, 1])
  assert.equal(await memoize('b', load), 2)
  assert.equal(await createMemo()('a', load), 3)
})

test('a failure is forgotten: the next call tries anew', async () => {
  const memoize = createMemo()
  await assert.rejects(memoize('a', () => Promise.reject(new Error('no network'))))
  assert.equal(await memoize('a', async () => 'there'), 'there')
})

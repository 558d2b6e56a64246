// What settling keeps, brings and takes, from today's verdicts and those of the same citizen settled.
import test from 'node:test'
import assert from 'node:assert/strict'
import { compareVerdicts } from '../../../web/src/results/settling.js'

const kinds = { route: 'route', apart: 'apart' }
const one = (id, verdict, kind = 'service', certainty = 'definite') => ({ id, verdict, kind, certainty })
const ids = (entitlements, letters) => {
  const lists = compareVerdicts(entitlements, letters, kinds)
  return Object.fromEntries(
    Object.entries(lists).map(([key, rows]) => [key, rows.map(({ entitlement }) => entitlement.id)])
  )
}
const nothing = { kept: [], gained: [], lost: [], open: [] }

test('a right that gets less sure is lost, one that gets surer is gained, one that stays is neither', () => {
  const today = [one('a', 'applies'), one('b', 'possible'), one('c', 'does_not_apply'), one('d', 'applies')]
  assert.deepEqual(ids(today, 'PAPA'), { ...nothing, gained: ['b', 'c'], lost: ['a'] })
  assert.deepEqual(ids(today, 'NNNN'), { ...nothing, lost: ['a', 'b', 'd'] })
})

test('what stands apart and is there after settling is kept, also where it gets surer; what is only planned is not', () => {
  const today = [
    one('a', 'applies', 'apart'),
    one('b', 'possible', 'apart', 'delegated'),
    one('c', 'applies', 'apart', 'planned'),
    one('d', 'does_not_apply', 'apart'),
    one('e', 'applies', 'apart')
  ]
  assert.deepEqual(ids(today, 'AAANP'), { ...nothing, kept: ['a', 'b'], lost: ['e'] })
})

test('ways to settle are never listed', () => {
  assert.deepEqual(ids([one('a', 'applies', 'route'), one('b', 'does_not_apply', 'route')], 'NA'), nothing)
})

test('what is not known after settling is open; what was not known before, or is of no effect, is in no list', () => {
  const today = [
    one('a', 'applies'),
    one('b', 'undetermined'),
    one('c', 'undetermined', 'apart'),
    one('d', 'not_in_force')
  ]
  assert.deepEqual(ids(today, 'UAAF'), { ...nothing, kept: ['c'], open: ['a'] })
})

test('nothing is listed where the other answers rule settling out', () => {
  assert.deepEqual(ids([one('a', 'applies')], '!'), nothing)
})

test('each row carries the verdict after settling', () => {
  const { lost } = compareVerdicts([one('a', 'applies')], 'P', kinds)
  assert.deepEqual(
    lost.map(({ after }) => after),
    ['possible']
  )
})

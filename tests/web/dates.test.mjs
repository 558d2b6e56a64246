import test from 'node:test'
import assert from 'node:assert/strict'
import { spellDate, today } from '../../web/src/dates.js'
import { words } from '../browser/words.mjs'

test('today is the day on this device, not the day in Greenwich', (t) => {
  t.mock.timers.enable({ apis: ['Date'] })
  for (const [now, day] of [
    [new Date(2026, 0, 5, 0, 10), '2026-01-05'],
    [new Date(2026, 11, 31, 23, 59), '2026-12-31']
  ]) {
    t.mock.timers.setTime(now.getTime())
    assert.equal(today(), day)
  }
})

test('a date is spelt as each language spells it', () => {
  assert.equal(spellDate(words.en, '2022-08-01'), '1 August 2022')
  assert.equal(spellDate(words['zh-Hans'], '2022-08-01'), '2022年8月1日')
})

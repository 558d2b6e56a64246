// policies/REFERENCE.md is what the sources say now.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { reference, target } from './reference.mjs'

const now = reference()

test('the reference is not stale; run "node tests/reference/reference.mjs" if it is', () => {
  assert.ok(readFileSync(target, 'utf8') === now)
})

test('the reference explains keys of every file and mends most defects', () => {
  for (const key of ['`facts`', '`entitlements`', '`verdicts`', '`families`', '`terms`', '`zh-Hant`'])
    assert.ok(now.includes(`| ${key} |`), key)
  assert.ok(now.split('| wrong | mended |').length > 50)
})

// A source is short enough to be read at once.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

for (const [folder, ending, limit] of [
  ['core', /\.[ch]pp$/, 400],
  ['web', /\.(js|mjs|css|html)$/, 250]
])
  test(`no source of ${folder}/ is longer than ${limit} lines`, () => {
    const sources = readdirSync(join(root, folder), { recursive: true })
      .filter((file) => ending.test(file) && !file.includes('node_modules'))
      .map((file) => ({ file, lines: readFileSync(join(root, folder, file), 'utf8').split('\n').length - 1 }))
    assert.ok(sources.length > 40)
    assert.deepEqual(
      sources.filter(({ lines }) => lines > limit),
      []
    )
  })

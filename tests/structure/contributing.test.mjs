// The checklists of CONTRIBUTING.md name files that are there.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')

test('every file that a checklist names is there', () => {
  let folder = root
  const missing = []
  const names = [...text.matchAll(/`([\w/.-]+(?:\/|\.\w+))`|\]\(([\w/.-]+)\)/g)].map(([, code, link]) => code ?? link)
  for (const name of names) {
    // A bare name stands in the folder of the file before it.
    const path = join(name.includes('/') || /^[A-Z]/.test(name) ? root : folder, name.replace('TAG', 'en'))
    if (!existsSync(path)) missing.push(name)
    else folder = dirname(path)
  }
  assert.ok(names.length > 20, 'the pattern finds too few names')
  assert.deepEqual(missing, [])
})

// Sites that differ from the one that ci/build made, each built anew in a folder of its own.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at, command } from './built.mjs'

const folders = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'huji-'))
  folders.push(folder)
  return folder
}

// A copy of a folder, with some of its files changed by { file: text => text }, or by { file: bytes } altogether.
export function copyOf(source, changes = {}) {
  const folder = newFolder()
  cpSync(at(source), folder, { recursive: true, filter: (path) => !/CMakeFiles/.test(path) })
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file)
    const changed = typeof change === 'function' ? change(readFileSync(path, 'utf8')) : change
    if (Buffer.compare(Buffer.from(changed), readFileSync(path)) === 0) throw new Error(`${file} stays as it was`)
    writeFileSync(path, changed)
  }
  return folder
}

// The site made of these folders; without them, of what ci/build made.
export function siteOf({ engine = at('build/browser'), policies = at('build/policies') }) {
  const out = newFolder()
  execFileSync('node', [at('web/build.mjs'), '--engine', engine, '--policies', policies, '--out', out], {
    stdio: 'pipe'
  })
  return out
}

export function compiled(policies) {
  const out = newFolder()
  execFileSync(command, ['build', policies, '--out', out], { stdio: 'pipe' })
  return out
}

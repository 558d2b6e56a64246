// How long a newcomer waits: the last commit cloned into an empty folder, and served or tested there.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../browser/built.mjs'

// Seconds until the command's output matches, or until it ends well; what it prints goes on to the reader.
function secondsUntil(command, folder, pattern) {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
    const seconds = () => (performance.now() - began) / 1000
    let tail = ''
    child.stdout.on('data', (text) => {
      process.stderr.write(text)
      tail = (tail + text).slice(-1000)
      if (!pattern || !pattern.test(tail)) return
      resolve(seconds())
      process.kill(-child.pid)
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve(seconds()) : reject(new Error(`${command} ended with ${code}`))))
  })
}

async function inFreshClone(use) {
  const folder = mkdtempSync(join(tmpdir(), 'huji-fresh-'))
  try {
    execFileSync('git', ['clone', '--quiet', root, folder])
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const secondsToServe = () =>
  inFreshClone((folder) => secondsUntil(join(folder, 'ci/serve'), folder, /Huji is at http/))
export const secondsToTest = () => inFreshClone((folder) => secondsUntil(join(folder, 'ci/test'), folder))

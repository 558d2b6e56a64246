// A program that the tests start: a browser, a driver, a display. It ends with the tests, whatever happens to them.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const patience = 30_000

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

// Asks again until the answer is truthy; what it is waiting for is the error if it never comes.
export async function until(what, ask, milliseconds = patience) {
  const end = Date.now() + milliseconds
  for (let failure; ; await pause(15)) {
    try {
      const answer = await ask()
      if (answer) return answer
    } catch (error) {
      failure = error
    }
    if (Date.now() > end) throw new Error(`waited in vain for ${await what()}${failure ? `: ${failure.message}` : ''}`)
  }
}

// A port that nobody listens on.
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

// A folder of the test's own, in place of the user's: nothing of an earlier run is met, nothing is left behind.
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'huji-engine-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) }
}

// A test that is told to end takes its programs along.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

// Signals a program and all that it started.
function signalAll(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

// Starts a program. `says` is what it prints once it is ready; the match is `said`.
export async function start(command, args, { env = {}, says = /^/ } = {}) {
  if (!existsSync(command)) throw new Error(`${command} is not here: ci/install test installs it`)
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    detached: true
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text
    })
  const kill = () => signalAll(child, 'SIGKILL')
  process.once('exit', kill)

  async function end() {
    process.off('exit', kill)
    signalAll(child, 'SIGTERM')
    await Promise.race([ended, pause(3000)])
    kill()
    await ended
    child.stdout.destroy()
    child.stderr.destroy()
  }

  const isOver = () => child.exitCode !== null || child.signalCode !== null
  const what = () => `${command} to start; it printed: ${printed.slice(-1500)}`
  try {
    await until(what, () => says.test(printed) || isOver())
    if (isOver()) throw new Error(`${command} ended at once; it printed: ${printed.slice(-1500)}`)
  } catch (error) {
    await end()
    throw error
  }
  return { said: says.exec(printed), printed: () => printed, end }
}

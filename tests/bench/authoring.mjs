// What an author waits for, and how good the order of questions is, as the command itself measures it.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { at, command } from '../browser/built.mjs'

// Milliseconds from saving a file until `huji check --watch` has said what is wrong with it, `times` times.
export async function savingToFindings(file, times) {
  const folder = mkdtempSync(join(tmpdir(), 'huji-watch-'))
  cpSync(at('policies'), folder, { recursive: true })
  const watcher = spawn(command, ['check', folder, '--watch', '--json'])
  let said = ''
  let heard = () => {}
  watcher.stdout.setEncoding('utf8').on('data', (text) => { said += text; heard() })
  const says = async (words) => { while (!said.includes(words)) await new Promise((resolve) => { heard = resolve }) }
  const good = readFileSync(join(folder, file), 'utf8')
  const waits = []
  await says('\n')
  for (let i = 0; i < times; i++) {
    await pause(100 + 7 * i)
    const began = performance.now()
    writeFileSync(join(folder, file), `{"slip_${i}": 1,` + good.slice(1))
    await says(`slip_${i}`)
    waits.push(performance.now() - began)
  }
  watcher.kill('SIGINT')
  rmSync(folder, { recursive: true })
  return waits
}

// [{ goal, form, asked, best, best_in_sequence }…], counted over all citizens by the vocabulary's weights.
export const economyOf = (city, date) =>
  JSON.parse(execFileSync(command, ['questions', city, '--json', '--date', date, '--policies', at('policies')], { encoding: 'utf8' })).goals

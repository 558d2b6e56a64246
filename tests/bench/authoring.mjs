// What an author waits for, and how good the order of questions is, as the command itself measures it.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { at, command } from '../browser/built.mjs'

// Milliseconds from saving a file until `huji check --watch` has said all that a check says, `times` times: with a slip that
// it must name, or with a blank line more, so that all is done again and nothing is wrong. `json`: as programs read it.
export async function savingToFindings(file, times, { json, slip }) {
  const folder = mkdtempSync(join(tmpdir(), 'huji-watch-'))
  cpSync(at('policies'), folder, { recursive: true })
  const watcher = spawn(command, ['check', folder, '--watch', ...(json ? ['--json'] : [])])
  let said = ''
  let heard = () => {}
  watcher.stdout.setEncoding('utf8').on('data', (text) => {
    said += text
    heard()
  })
  const says = async (words, after) => {
    while (!said.includes(words, after))
      await new Promise((resolve) => {
        heard = resolve
      })
  }
  const good = readFileSync(join(folder, file), 'utf8')
  const whole = json ? '}\n' : '\naudits: '
  const waits = []
  await says(whole, 0)
  for (let i = 0; i < times; i++) {
    await pause(150 + 7 * i)
    const before = said.length
    const began = performance.now()
    writeFileSync(join(folder, file), slip ? `{"slip_${i}": 1,` + good.slice(1) : good + '\n'.repeat(i + 1))
    if (slip) await says(`slip_${i}`, before)
    await says(whole, before)
    waits.push(performance.now() - began)
  }
  watcher.kill('SIGINT')
  rmSync(folder, { recursive: true })
  return waits
}

// [{ goal, form, asked, best, best_in_sequence }…], counted over all citizens by the vocabulary's weights.
export const economyOf = (city, date) =>
  JSON.parse(
    execFileSync(command, ['questions', city, '--json', '--date', date, '--policies', at('policies')], {
      encoding: 'utf8'
    })
  ).goals

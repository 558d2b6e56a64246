// Works through policies/GUIDE.md as an author would: runs its commands in their order, in a copy of the project, and puts
// its JSON where it says. A line of output in the guide must be printed; "…" stands for anything.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { blocksOf, commandsOf, copyOfProject, run } from './commands.mjs'

const { folder, remove } = copyOfProject()
after(remove)
const blocks = blocksOf('policies/GUIDE.md')

function put(where, value) {
  const [file, pointer] = where.split('#')
  const json = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const keys = pointer.split('/').slice(1)
  const last = keys.pop()
  const place = keys.reduce((at, key) => at[key], json)
  if (last === '-') place.push(value)
  else place[last] = value
  writeFileSync(join(folder, file), JSON.stringify(json, null, 2) + '\n')
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const printed = (output, line) => new RegExp(`^${line.split('…').map(escaped).join('.*')}$`, 'm').test(output)
const finds = (prints) => prints.some((line) => line.includes(': error '))

function follow({ command, prints }) {
  const { status, output } = run(command, folder)
  for (const line of prints) assert.ok(printed(output, line), `"${command}" does not print "${line}" but\n${output}`)
  // A command that shows errors in the guide ends with 1, every other with 0.
  assert.equal(status, finds(prints) ? 1 : 0, `"${command}" ends with ${status}\n${output}`)
}

test('the guide has commands and JSON to follow', () => {
  assert.ok(blocks.filter(({ kind }) => kind === 'console').length >= 5)
  assert.ok(blocks.filter(({ kind }) => kind === 'json').length >= 10)
})

test('the guide leads from a text to a passing check, a case and a page', () => {
  for (const { kind, where, text } of blocks) {
    if (kind === 'json') put(where, JSON.parse(text))
    else for (const step of commandsOf(text)) follow(step)
  }
  assert.ok(existsSync(join(folder, 'draft-site/index.html')))
  const catalog = JSON.parse(readFileSync(join(folder, 'draft-built/catalog.json'), 'utf8'))
  assert.ok(catalog.cities.some(({ id }) => id === 'qingshi'))
})

// Runs the commands that README.md shows. In the places of its capitals stand files of the test.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { blocksOf, commandsOf, copyOfProject, root, run } from './commands.mjs'

const { folder, remove } = copyOfProject()
after(remove)

const filled = (command) =>
  command
    .replace('OLD-POLICIES-FOLDER', join(root, 'policies'))
    .replace('TEXT-OF-THE-DOCUMENT', join(root, 'tests/guide/qingshi.txt'))

// Ends with 1: two cities that differ, and a text that is another document's.
const finds = /huji (diff kaili hangzhou|sources)/

const commands = blocksOf('README.md')
  .filter(({ kind }) => kind === 'console')
  .flatMap(({ text }) => commandsOf(text))
  .map(({ command }) => filled(command))

test('the README shows commands', () => assert.ok(commands.length >= 10))

for (const command of commands) {
  test(`the README's command runs: ${command.replace(/ *#.*/, '')}`, () => {
    const { status, output } = run(command, folder)
    assert.equal(status, finds.test(command) ? 1 : 0, output)
    const written = /(?:--out|--split|settle en) (\S+)/.exec(command)
    if (written) assert.ok(existsSync(join(folder, written[1])), output)
    else assert.notEqual(output.trim(), '')
  })
}

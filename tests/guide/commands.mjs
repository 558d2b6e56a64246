// The commands of a document for readers, run in a copy of the project: what it promises must come true.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

// [{ kind: 'console' | 'json', where, text }…]: the fenced blocks of a document in their order.
export const blocksOf = (document) =>
  [...readFileSync(join(root, document), 'utf8').matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gms)].map(
    ([, kind, where, text]) => ({ kind, where, text })
  )

// [{ command, prints: [line…] }…] of a console block: a command follows "$ ", what it prints stands below it.
export const commandsOf = (text) =>
  text
    .split('$ ')
    .slice(1)
    .map((part) => {
      const [command, ...prints] = part.trimEnd().split('\n')
      return { command, prints }
    })

// A folder of its own with the project in it: what is built and tested is linked, what is run or changed there is copied.
export function copyOfProject() {
  const folder = mkdtempSync(join(tmpdir(), 'huji-guide-'))
  for (const part of ['build', 'web', 'tests']) symlinkSync(join(root, part), join(folder, part))
  for (const part of ['ci', 'policies']) cpSync(join(root, part), join(folder, part), { recursive: true })
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

// { status, output } of a command in a folder; it gets no input.
export function run(command, folder) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe']
  })
  return { status, output: stdout + stderr }
}

// Writes policies/REFERENCE.md from what the project itself says: the schemas' descriptions, the list of diagnostics of
// `huji codes`, and the bad files of tests/author/bad with what is right in tests/author/good.
//   node tests/reference/reference.mjs
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const huji = join(root, 'build/native/huji')
const good = join(root, 'tests/author/good')
export const target = join(root, 'policies/REFERENCE.md')

const jsonOf = (path) => JSON.parse(readFileSync(path, 'utf8'))
const inline = (value) => `\`${JSON.stringify(value)}\``
const shortened = (text, most) => (text.length > most ? text.slice(0, most) + ' …' : text)

// ---- keys ------------------------------------------------------------------------------------------------------------

const schemas = new Map(
  ['vocabulary', 'policy', 'cases', 'families', 'glossary', 'text', 'conditions'].map((name) => [
    `${name}.schema.json`,
    jsonOf(join(root, 'policies/schemas', `${name}.schema.json`))
  ])
)

function descriptionOf(place, file) {
  if (place.description || !place.$ref) return place.description ?? ''
  const [other, pointer] = place.$ref.split('#')
  const keys = (pointer ?? '').split('/').slice(1)
  return descriptionOf(
    keys.reduce((at, key) => at[key], schemas.get(other || file)),
    other || file
  )
}

const cell = (text) => text.replaceAll('|', '\\|')

function tableOf(place, file) {
  const required = new Set(place.required ?? [])
  const rows = Object.entries(place.properties).map(
    ([key, own]) => `| \`${key}\` | ${required.has(key) ? 'yes' : ''} | ${cell(descriptionOf(own, file))} |`
  )
  return ['| key | needed | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

// The tables of an object and of the objects in it that have no name of their own.
function* tablesIn(place, file, name) {
  if (place.properties)
    yield `#### ${name}\n\n${place.description ? place.description + '\n\n' : ''}${tableOf(place, file)}`
  for (const [key, own] of Object.entries(place.properties ?? {}))
    if (own.properties || own.items?.properties) yield* tablesIn(own.items ?? own, file, `${name}, \`${key}\``)
}

function* keysOf([file, schema]) {
  yield `### ${file.replace('.schema.json', '')}: ${schema.title}\n`
  if (schema.description) yield `${schema.description}\n`
  // What follows the vocabulary is explained there.
  if (file === 'conditions.schema.json')
    return yield `Forms of a condition: see [README.md](README.md). Its facts, options and definitions follow the vocabulary.\n`
  yield* tablesIn(schema, file, 'The file')
  for (const [name, own] of Object.entries(schema.definitions ?? {}))
    yield* tablesIn(own, file, name.replaceAll('_', ' '))
}

// ---- diagnostics -----------------------------------------------------------------------------------------------------

const at = (json, pointer) =>
  pointer
    .split('/')
    .slice(1)
    .reduce((place, key) => place?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], json)

function patched(json, { op, path, value }) {
  const keys = path.split('/').slice(1)
  const last = keys.pop()
  const place = keys.reduce((inside, key) => inside[key], json)
  if (Array.isArray(place)) {
    if (op === 'replace') place[last] = value
    else if (op === 'add') place.splice(last === '-' ? place.length : Number(last), 0, value)
    else place.splice(Number(last), 1)
  } else if (op === 'remove') delete place[last]
  else place[last] = value
}

function breakFolder(folder, bad) {
  const path = join(folder, bad.file)
  if (bad.remove) return rmSync(path)
  if (bad.text !== undefined) return writeFileSync(path, bad.text)
  const json = jsonOf(path)
  for (const step of bad.patch) patched(json, step)
  writeFileSync(path, JSON.stringify(json))
}

// What huji says of a bad example, at the place that the example expects.
function messageOf(bad, code) {
  const folder = mkdtempSync(join(tmpdir(), 'huji-reference-'))
  cpSync(good, folder, { recursive: true })
  const answers = bad.answers_text ?? (bad.answers && JSON.stringify(bad.answers))
  if (!answers) breakFolder(folder, bad)
  const line = answers ? ['assess', 'alder', '--answers', '-', '--json'] : ['check', '--json']
  const { stdout } = spawnSync(huji, [...line, '--policies', folder], { input: answers ?? '', encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return JSON.parse(stdout).diagnostics.find((found) => found.code === code).message
}

function* stepsOf(bad) {
  const right = jsonOf(join(good, bad.file))
  for (const { op, path, value } of bad.patch) {
    const before = op === 'add' && /\/(-|\d+)$/.test(path) ? undefined : at(right, path)
    yield `| \`${path}\` | ${op === 'remove' ? '(nothing)' : cell(shortened(inline(value), 160))} | ${before === undefined ? '(nothing)' : cell(shortened(inline(before), 160))} |`
  }
}

function exampleOf(code) {
  const path = join(root, 'tests/author/bad', `${code}.json`)
  if (!existsSync(path)) return ''
  const all = jsonOf(path)
  const bad = all.find((one) => one.patch) ?? all.find((one) => !one.generate && !one.bytes)
  if (!bad) return `For example: ${all[0].what}\n`
  const says = `> ${messageOf(bad, code)}\n`
  if (bad.patch)
    return `For example: ${bad.what}\n\n| in \`${bad.file}\` at | wrong | mended |\n| --- | --- | --- |\n${[...stepsOf(bad)].join('\n')}\n\n${says}`
  const written = bad.answers_text ?? (bad.answers && JSON.stringify(bad.answers)) ?? bad.text
  const where = bad.file ? `In \`${bad.file}\`` : 'As answers'
  return `For example: ${bad.what}${written ? ` ${where}:\n\n    ${shortened(written.replaceAll('\n', '\n    '), 200)}` : ''}\n\n${says}`
}

// ---- the whole -------------------------------------------------------------------------------------------------------

export function reference() {
  const codes = JSON.parse(spawnSync(huji, ['codes', '--json'], { encoding: 'utf8' }).stdout)
  const lines = [
    '# Reference of the policy files\n',
    'Written by `node tests/reference/reference.mjs` from the schemas, from `huji codes` and from the bad files of the tests; do not edit it.',
    '[README.md](README.md) explains the format, [GUIDE.md](GUIDE.md) leads through a first city.\n',
    '## Every key\n',
    ...[...schemas].flatMap((one) => [...keysOf(one)]),
    '## Every finding of `huji check`\n',
    'The examples break the small policies of `tests/author/good`; mended is what stands there. The line with “>” is what the command says.\n',
    ...codes.flatMap(({ code, severity, meaning }) => [
      `### \`${code}\` (${severity})\n`,
      `${meaning}\n`,
      exampleOf(code)
    ])
  ]
  return lines.join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, reference())

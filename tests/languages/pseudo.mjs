// Writes a copy of the policies with a fourth language, en-XA: English in accented letters, and incomplete, so that English
// stands in for what it lacks.
//   node tests/languages/pseudo.mjs FOLDER
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

export const TAG = 'en-XA'

const ACCENTED = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' }

/// English in accented letters; {names} stay.
export const accented = (text) =>
  text.replace(/\{\w+\}|[aeiouAEIOU]/g, (found) => (found.length > 1 ? found : ACCENTED[found]))

const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
const write = (path, json) => writeFileSync(path, JSON.stringify(json, null, 2) + '\n')

function accentedMessages(value) {
  if (typeof value === 'string') return accented(value)
  if (Array.isArray(value)) return value.map(accentedMessages)
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, key === 'if' ? member : accentedMessages(member)])
  )
}

// Every text of a file gets the language, but for the helps.
function translate(value) {
  if (value === null || typeof value !== 'object') return
  if (typeof value['zh-Hans'] === 'string' && typeof value.en === 'string') value[TAG] = accented(value.en)
  for (const [key, member] of Object.entries(value)) if (key !== 'help') translate(member)
}

/// What the locale file of en-XA leaves out.
export const LACKING = ['retry', 'goalHelp']

/// Writes that copy of the policies into a folder.
export function makePolicies(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(fileURLToPath(new URL('../../policies', import.meta.url)), folder, { recursive: true })
  const languages = read(join(folder, 'languages.json'))
  const english = languages.languages.find(({ tag }) => tag === 'en')
  languages.languages.push({ ...english, tag: TAG, name: 'Énglísh', english: 'Pseudo-English', fallback: 'en' })
  write(join(folder, 'languages.json'), languages)
  const { $schema, ...sections } = read(join(folder, 'locales/en.json'))
  for (const message of LACKING) delete sections.page[message]
  write(join(folder, `locales/${TAG}.json`), { $schema, ...accentedMessages(sections) })
  for (const name of ['vocabulary.json', 'kaili/policy.json']) {
    const path = join(folder, name)
    const json = read(path)
    translate(json)
    write(path, json)
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) makePolicies(argv[2])

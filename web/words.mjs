// The words of the page's scripts, made from policies/languages.json and policies/locales: a message that takes values
// becomes a function of them, so that a phone gets what a person would have written by hand.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parameters } from './src/words/parameters.js'

const POLICIES = fileURLToPath(new URL('../policies', import.meta.url))

const read = (path) => JSON.parse(readFileSync(path, 'utf8'))

const isTable = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)
const isPlural = (message) => isTable(message) && 'one' in message && 'other' in message
const isVariants = (message) => isTable(message) && 'if' in message && 'then' in message
const isMessages = (value) => isTable(value) && !isPlural(value) && !isVariants(value)

// ---- Locales

/// The names of the messages of `whole` that `own` lacks, such as "page.title".
function missing(whole, own, prefix = '') {
  return Object.entries(whole).flatMap(([key, value]) => {
    const there = own === undefined ? undefined : own[key]
    if (isMessages(value)) return missing(value, there, prefix + key + '.')
    return there === undefined ? [prefix + key] : []
  })
}

function filled(whole, own = {}) {
  const result = {}
  for (const [key, value] of Object.entries(whole))
    result[key] = isMessages(value) ? filled(value, own[key]) : key in own ? own[key] : value
  return result
}

/// The languages of a policies folder, the source language first, as rows of languages.json, each with `messages` in which
/// nothing is missing: the fallback's stand in, and `lacks` names those. Throws where a language without a fallback lacks one.
export function readLocales(folder = POLICIES) {
  const { source, languages } = read(join(folder, 'languages.json'))
  if (languages[0].tag !== source) throw new Error(`languages.json: the source language ${source} comes first`)
  const whole = read(join(folder, 'locales', source + '.json'))
  delete whole.$schema
  const locales = []
  for (const row of languages) {
    const own = read(join(folder, 'locales', row.tag + '.json'))
    const lacks = missing(whole, own)
    const fallback = locales.find(({ tag }) => tag === row.fallback)
    if (row.fallback && !fallback) throw new Error(`languages.json: ${row.tag} falls back to no language before it`)
    if (lacks.length && !fallback) throw new Error(`locales/${row.tag}.json lacks ${lacks.join(', ')}`)
    locales.push({ ...row, source, lacks, messages: filled(fallback ? fallback.messages : whole, own) })
  }
  return locales
}

// ---- Modules

function template(text, names, months) {
  const values = Object.fromEntries(names.map((name) => [name, name]))
  if (months && names.includes('m')) values.month = `${JSON.stringify(months)}[m - 1]`
  const code = text.replace(/[`\\]|\$\{/g, '\\$&').replace(/\{(\w+)\}/g, (slot, name) => {
    if (!(name in values)) throw new Error(`"${text}": nothing is filled in for ${slot}`)
    return '${' + values[name] + '}'
  })
  return '`' + code + '`'
}

function messageCode(message, names, months) {
  const said = (text) => template(text, names, months)
  const body = isPlural(message)
    ? `${names[0]} === 1 ? ${said(message.one)} : ${said(message.other)}`
    : isVariants(message)
      ? `${message.if} ? ${said(message.then)} : ${said(message.else)}`
      : said(message)
  return `(${names.join(', ')}) => ${body}`
}

function code(value, names, months) {
  if (Array.isArray(names)) return messageCode(value, names, months)
  if (!isMessages(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${code(member, names && names[key], months)}`
  )
  return `{ ${members.join(', ')} }`
}

const sectionsCode = ({ messages, months }, sections) =>
  sections.map((section) => code(messages[section], parameters[section], months).slice(2, -2)).join(', ')

/// A module whose default export are the page's words in a locale; `lang` is its tag, `source` that of the documents.
export const pageWords = (locale, sections = ['shared', 'page', 'results']) =>
  `export default { lang: ${JSON.stringify(locale.tag)}, source: ${JSON.stringify(locale.source)}, ` +
  `${sectionsCode(locale, sections)} }`

/// A module whose default export are the words of the results in a locale.
export const resultsWords = (locale) => `export default { ${sectionsCode(locale, ['results'])} }`

/// A module whose default export are the words of one section in all locales, by tag.
export const sectionWords = (locales, section) =>
  `export default { ${locales.map((locale) => `${JSON.stringify(locale.tag)}: { ${sectionsCode(locale, [section])} }`).join(', ')} }`

/// What such a module exports, for scripts that run in Node.
export const evaluated = async (module) => (await import('data:text/javascript,' + encodeURIComponent(module))).default

// A language is a row of policies/languages.json and a locale file: no source knows one by its tag.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { languages } = JSON.parse(readFileSync(join(root, 'policies/languages.json'), 'utf8'))

// A style sheet names fonts for a script; the design page has samples in two languages, said by hand.
const allowed = [/^core\/author\/paper\/sheet_style\.hpp$/, /^web\/design/]

const sourcesIn = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((file) => `${folder}/${file}`)
    .filter((file) => ending.test(file) && !file.includes('node_modules') && !allowed.some((name) => name.test(file)))

const withoutComments = (text) =>
  text
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s\/\/\/? .*$/gm, '')
    .replace(/\/\*[^]*?\*\//g, '')

for (const [folder, ending] of [
  ['core', /\.[ch]pp$/],
  ['web', /\.m?js$/]
]) {
  test(`no source of ${folder}/ names a language by its tag`, () => {
    const tags = languages.map(({ tag }) => tag)
    const quoted = new RegExp(`(['"\`])(${tags.join('|')})\\1|\\b(${tags.join('|')}): |Language::\\w`)
    const files = sourcesIn(folder, ending)
    assert.ok(files.length > 40)
    const naming = files.filter((file) => quoted.test(withoutComments(readFileSync(join(root, file), 'utf8'))))
    assert.deepEqual(naming, [])
  })
}

// The packs and texts that `huji build` made, as the site ships them: the packs as they are, the texts encoded.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digest, hashedName, loadable } from './site_files.mjs'
import { encodeCases } from './src/self_test.js'
import { encodeTexts } from './src/texts.js'

/// The bytes that a catalog names, checked against the hash and the length that it gives.
export function policyFile(folder, entry) {
  const bytes = readFileSync(join(folder, entry.file))
  if (bytes.length !== entry.bytes || digest(bytes, 'sha256', 'hex') !== entry.sha256)
    throw new Error(`${entry.file} is not the file that catalog.json describes`)
  return bytes
}

// The self-test travels with the texts: only who comes to a city downloads it.
function textsFile(folder, entry, stem, selfTest) {
  const texts = JSON.parse(policyFile(folder, entry))
  const facts = Object.fromEntries(
    Object.entries(texts.facts).map(([id, { cells }]) => [id, cells.map(([cell]) => cell)])
  )
  const bytes = Buffer.from(JSON.stringify({ folded: encodeTexts(texts), test: encodeCases(selfTest, facts) }))
  return { name: hashedName(`${stem}.json`, bytes), bytes }
}

/// The catalog of the site with the files it names: the packs as they are, and the texts encoded.
export function policyFiles(folder) {
  const catalog = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'))
  if (catalog.format !== 1) throw new Error(`catalog.json has format ${catalog.format}; this page reads format 1`)
  const files = []
  for (const city of catalog.cities) {
    const pack = { name: city.pack.file, bytes: policyFile(folder, city.pack) }
    files.push(pack)
    city.pack = loadable(pack)
    for (const [language, entry] of Object.entries(city.texts)) {
      const texts = textsFile(folder, entry, `${city.id}.${language}`, city.self_test)
      files.push(texts)
      city.texts[language] = loadable(texts)
    }
    delete city.self_test
  }
  return { catalog, files }
}

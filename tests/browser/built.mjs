// What ci/build made, as the tests and the measurements read it: the engine, the cities' packs and texts.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const at = (path) => root + path
export const bytesOf = (path) => readFileSync(at(path))
export const jsonOf = (path) => JSON.parse(readFileSync(at(path), 'utf8'))

export const command = at('build/native/huji')
export const goals = ['settle', 'permit', 'rural_rights', 'services', 'everything']
export const languages = jsonOf('policies/languages.json').languages.map(({ tag }) => tag)

export const catalog = jsonOf('build/policies/catalog.json')
export const cities = catalog.cities.map((city) => city.id)
const entryOf = (city) => catalog.cities.find((entry) => entry.id === city)
export const packOf = (city) => new Uint8Array(bytesOf(`build/policies/${entryOf(city).pack.file}`))
export const textsOf = (city, language) => jsonOf(`build/policies/${entryOf(city).texts[language].file}`)

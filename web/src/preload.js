// The page's smallest script, there before the rest: it holds what the site consists of, asks for the engine and, where the
// address names a city, for that city's files, so that they are under way while the page's script still comes.
import { abilities, catalog, languages, parts, source, wasm } from 'huji-site'
import { sriHash } from './integrity.js'
import { readLaunchParams } from './launch_params.js'

/** @import { FileEntry } from './types' */

/** @type {Record<string, Promise<Response>>} */
const asked = {}

/** @param {FileEntry} entry */
function ask({ file, sha256 }) {
  // Old browsers reuse a preload only if `credentials` matches; set it explicitly.
  asked[file] = fetch(file, { integrity: sriHash(sha256), credentials: 'same-origin' })
  asked[file].catch(() => {}) // whoever needs the file will hear of the failure
}

const params = readLaunchParams(location, Object.keys(languages))
const city = catalog.cities.find(({ id }) => id === params.city)
if (city) {
  ask(city.pack)
  ask(city.texts[params.language || source])
}
Object.assign(window, { hujiSite: { catalog, parts, wasm, languages, source, abilities, asked, params } })

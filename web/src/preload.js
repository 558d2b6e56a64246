// The page's smallest script, there before the rest: it holds what the site consists of, asks for the engine and, where the
// address invites to a city, for that city's files, so that they are under way while the page's script still comes.
import { catalog, parts, wasm, languages, source } from 'huji-site'
import { readLaunchParams } from './launch_params.js'
import { spelled } from './integrity.js'

const asked = {}

function ask({ file, sha256 }) {
  // Said outright what newer browsers take for granted: older ones would not know the head's own request again.
  asked[file] = fetch(file, { integrity: spelled(sha256), credentials: 'same-origin' })
  asked[file].catch(() => {}) // whoever needs the file will hear of the failure
}

const launched = readLaunchParams()
const city = catalog.cities.find(({ id }) => id === launched.city)
if (city) {
  ask(city.pack)
  ask(city.texts[launched.language] || city.texts[source])
}
if (typeof WebAssembly === 'object') ask(wasm)

window.hujiSite = { catalog, parts, wasm, languages, source, asked }

// The rest of the site, fetched once in the quiet after the first question, always the same files in the same order
// whatever the citizen answers, so that nothing they do later asks for anything. Then the worker that keeps it for days
// without network. Where the browser was told to save data, other cities wait until they are asked for.
import { parts } from './site.js'
import { cities, cityEntry } from './city.js'
import { fetchBytes, loadPart, pause } from './files.js'

const QUIET = 1000

const filesOf = (city) => [city.pack].concat(Object.keys(city.texts).map((language) => city.texts[language]))

async function fetchAll(id) {
  const thrifty = navigator.connection && navigator.connection.saveData
  const named = Object.keys(parts)
    .filter((name) => name !== 'engine.fallback')
    .map((name) => () => loadPart(name))
  const files = []
    .concat(...[cityEntry(id)].concat(thrifty ? [] : cities).map(filesOf))
    .map((entry) => () => fetchBytes(entry))
  await pause(QUIET)
  // One at a time, so that a press that needs the network does not wait; what fails is fetched when it is needed.
  for (const load of named.concat(files)) await load().catch(() => {})
  if (!thrifty && navigator.serviceWorker) navigator.serviceWorker.register('worker.js').catch(() => {})
}

let begun = false

/// Begins, once, with the city the citizen is in.
export function fetchRest(city) {
  if (begun) return
  begun = true
  fetchAll(city)
}

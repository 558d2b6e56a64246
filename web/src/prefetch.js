// The rest of the site, fetched once in the quiet after the first question, always the same files in the same order
// whatever the citizen answers, so that nothing they do later asks for anything. Then the worker that keeps it for days
// without network. Where the browser was told to save data, other cities wait until they are asked for.
import { pause } from './files.js'

/** @import { Cities } from './city.js' */
/** @import { Files } from './files.js' */
/** @import { CityEntry } from './types' */

const QUIET = 1000

/** @param {CityEntry} city */
const filesOf = ({ pack, texts }) => [pack].concat(Object.keys(texts).map((language) => texts[language]))

/**
 * Returns what begins, once, with the city that the citizen is in.
 * @param {string[]} partNames
 * @param {Cities} cities
 * @param {Files} files
 */
export function createPrefetch(partNames, cities, files) {
  let hasBegun = false

  /** @param {CityEntry} first */
  async function fetchAll(first) {
    const { connection } = /** @type {any} */ (navigator)
    const savesData = connection && connection.saveData
    const entries = [first].concat(savesData ? [] : cities.entries)
    const loads = partNames
      .filter((name) => name !== 'engine.fallback')
      .map((name) => () => files.loadPart(name))
      .concat(...entries.map((city) => filesOf(city).map((entry) => () => files.fetchBytes(entry))))
    await pause(QUIET)
    // One at a time, so that a press that needs the network does not wait; what fails is fetched when it is needed.
    for (const load of loads) await load().catch(() => {})
    if (!savesData && navigator.serviceWorker) navigator.serviceWorker.register('worker.js').catch(() => {})
  }

  /** @param {string} city */
  return (city) => {
    if (hasBegun) return
    hasBegun = true
    fetchAll(cities.entryOf(city))
  }
}

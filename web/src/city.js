// The cities of the catalog; a loaded one has its calculator and its texts.
import { Failure, required } from './failure.js'
import { createMemo } from './memo.js'
import { decodeTexts } from './texts.js'

/** @import { Calculator, Names } from '../../core/browser/calculator' */
/** @import { Files } from './files.js' */
/** @import { City, CityEntry, CityTexts, NamedCity } from './types' */
/** @typedef {ReturnType<typeof createCities>} Cities */

/** @param {any[]} encoded @param {Names} names @returns {CityTexts} */
function decode(encoded, names) {
  try {
    return decodeTexts(encoded, names)
  } catch (error) {
    throw new Failure('damaged', 'texts: ' + error)
  }
}

/**
 * @param {CityEntry[]} entries
 * @param {Files} files
 * @param {{ openPack(entry: object, test: Promise<any>, again?: boolean): Promise<Calculator> }} engine
 */
export function createCities(entries, files, engine) {
  const memoize = createMemo()

  /** @param {string | null} id */
  const find = (id) => entries.find((city) => city.id === id)

  /** @param {string} id */
  const entryOf = (id) => required(find(id), 'city ' + id)

  /** @param {string} id @param {string} language @param {boolean} again @returns {Promise<City>} */
  async function open(id, language, again) {
    const entry = entryOf(id)
    const texts = files.fetchJson(entry.texts[language], again)
    const test = texts.then(({ test }) => test)
    const [calculator, { folded }] = await Promise.all([engine.openPack(entry.pack, test, again), texts])
    const names = JSON.parse(calculator.names())
    return { calculator, names, text: decode(folded, names), pack: entry.pack.sha256 }
  }

  return {
    entries,
    entryOf,
    /** @param {string | null} id */
    has: (id) => !!find(id),
    /**
     * Each city by its id and its name in a language.
     * @param {string} language
     * @returns {NamedCity[]}
     */
    named: (language) => entries.map(({ id, name }) => ({ id, name: name[language] })),
    /**
     * The city with its texts in a language, loaded once.
     * @param {string} id
     * @param {string} language
     * @param {boolean} [again]
     */
    load: (id, language, again = false) => memoize(id + ' ' + language, () => open(id, language, again))
  }
}

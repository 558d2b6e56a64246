// A loaded city: its calculator and its texts.
import { catalog } from './site.js'
import { openPack } from './engine.js'
import { Failure } from './failure.js'
import { fetchTexts, keep } from './files.js'
import { unfold } from './texts.js'

export const cities = catalog.cities

export const cityEntry = (id) => cities.find((city) => city.id === id)

function unfolded(calculator, folded) {
  try {
    return unfold(folded, JSON.parse(calculator.names()))
  } catch (error) {
    throw new Failure('damaged', 'texts: ' + error.message)
  }
}

async function open(id, language, again) {
  const entry = cityEntry(id)
  const texts = fetchTexts(entry.texts[language], again)
  const [calculator, { folded }] = await Promise.all([
    openPack(
      entry.pack,
      texts.then(({ test }) => test),
      again
    ),
    texts
  ])
  return { calculator, text: unfolded(calculator, folded), pack: entry.pack.sha256 }
}

export const loadCity = (id, language, again) => keep(id + ' ' + language, () => open(id, language, again))

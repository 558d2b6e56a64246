// A loaded city: its calculator and its texts. All languages are fetched with the city, so that changing the
// language later asks nothing of the network.
import { catalog } from 'huji-site';
import { openPack } from './engine.js';
import { Failure } from './failure.js';
import { fetchTexts } from './files.js';
import { unfold } from './texts.js';

const loaded = {};

export const cities = catalog.cities;

export const cityEntry = id => cities.find(city => city.id === id);

function remember(key, load) {
  if (!loaded[key]) {
    loaded[key] = load();
    loaded[key].catch(() => { delete loaded[key]; });
  }
  return loaded[key];
}

function texts(entry, language, again) {
  return remember(entry.id + ' ' + language, () => fetchTexts(entry.texts[language], again));
}

function unfolded(calculator, folded) {
  try {
    return unfold(folded, JSON.parse(calculator.names()));
  } catch (error) {
    throw new Failure('damaged', 'texts: ' + error.message);
  }
}

export async function loadCity(id, language, again) {
  const entry = cityEntry(id);
  const pack = remember(id, () => openPack(entry.pack, again));
  const words = texts(entry, language, again);
  const [calculator, folded] = await Promise.all([pack, words]);
  for (const other of Object.keys(entry.texts)) texts(entry, other);
  return { calculator, text: unfolded(calculator, folded), pack: entry.pack.sha256 };
}

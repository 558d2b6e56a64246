// The first screen as plain HTML in index.html, readable before any script has come: what this is, and the cities as links
// that work without one.
import words from './src/words/zh-Hans.js';

const link = ({ id, name }) => `<a class="row" href="?city=${id}">${name[words.lang]}</a>`;

/// index.html with the page's own words in place of {keys}, and the cities of the catalog in place of {cities}.
export function withFirstScreen(html, { cities }) {
  const values = Object.assign({}, words, { cities: cities.map(link).join('') });
  return html.replace(/\{(\w+)\}/g, (slot, key) => {
    if (typeof values[key] !== 'string') throw new Error(`index.html asks for ${slot}, which nothing gives`);
    return values[key];
  });
}

const preload = file => `<link rel="preload" href="${file}" as="fetch" crossorigin>\n`;

/// The same page once more for each city, [name, html]. Its head asks for the engine and the city's files before any script has
/// come, which spares a slow network one round trip of three.
export const cityPages = (html, { cities }, engine) => cities.map(({ id, pack, texts }) =>
  [id + '.html', html.replace('<script', [engine, pack.file, texts[words.lang].file].map(preload).join('') + '<script')]);

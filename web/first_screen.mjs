// The first screen as plain HTML in index.html, readable before any script has come: what this is, and the cities as links
// that work without one.

const link = ({ id, name }, language) => `<a class="row" href="?city=${id}">${name[language]}</a>`

/// index.html with the page's own words in place of {keys}, and the cities of the catalog in place of {cities}.
export function withFirstScreen(html, { cities }, words) {
  const links = cities.map((city) => link(city, words.lang)).join('')
  const values = Object.assign({}, words, { cities: links })
  return html.replace(/\{(\w+)\}/g, (slot, key) => {
    if (typeof values[key] !== 'string') throw new Error(`index.html asks for ${slot}, which nothing gives`)
    return values[key]
  })
}

/// The page whose head asks for these files before any script has come, which spares a slow network a round trip of three.
export const preloading = (html, files) =>
  html.replace(
    '</head>',
    files.map((file) => `<link rel="preload" href="${file}" as="fetch" crossorigin>\n`).join('') + '</head>'
  )

/// The same page once more for each city, [name, html], with the city's files in a language asked for likewise.
export const cityPages = (html, { cities }, language) =>
  cities.map(({ id, pack, texts }) => [id + '.html', preloading(html, [pack.file, texts[language].file])])

// The guides that `huji build` wrote, made pages of this site: with the same head as index.html, a policy that allows
// no script, their style sheets by name and hash, and links from index.html for whoever has no script. `connect-src 'self'`
// lets audit tools fetch robots.txt.
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"

// What every page of the site says of itself: referrer, colours, icon. One source for all: index.html.
const SHARED = /<meta name="(referrer|format-detection|color-scheme|theme-color)"[^>]*>|<link rel="icon"[^>]*>/g

// Search engines take alternates by full address alone.
function alternates(guides, address) {
  if (!address) return []
  return Object.entries(guides).map(
    ([language, { file }]) => `<link rel="alternate" hreflang="${language}" href="${address}${file}">`
  )
}

function guidePage(markup, lines) {
  const charset = '<meta charset="utf-8">'
  return markup.replace(charset, () => [charset, ...lines].join('\n'))
}

/// Takes the guides out of a catalog, because the page's script has no use for them, and reads them.
export function takeGuides(catalog, read) {
  return catalog.cities.map((city) => {
    const { name, guides } = city
    delete city.guides
    return { name, guides, pages: Object.values(guides).map((entry) => [entry.file, read(entry).toString('utf8')]) }
  })
}

/// The first lines in the head of a page that has no script. `index` is the built index.html.
export const scriptless = (index) => [
  `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
  ...index.match(SHARED)
]

/// The guides as pages, each [name, markup]. `index` is the built index.html; `styled` puts in the style sheets.
export function guidePages(cities, index, address, styled) {
  const lines = scriptless(index)
  return cities.flatMap(({ guides, pages }) =>
    pages.map(([name, markup]) => [name, guidePage(styled(markup), [...lines, ...alternates(guides, address)])])
  )
}

const item = (guides, name, language) => `<li><a href="${guides[language].file}">${name[language]}</a></li>`

// What a locale says to a browser without scripts, with the guides of all cities; the first names the public service line.
function noScript({ tag, messages: { noScript: words, shared } }, cities, isFirst) {
  const level = isFirst ? 'h1' : 'h2'
  const lines = [
    `<${level}>${words.heading}</${level}>`,
    `<p>${words.choose}</p>`,
    `<ul class="guides" lang="${tag}">${cities.map(({ guides, name }) => item(guides, name, tag)).join('')}</ul>`,
    `<p>${words.answer}</p>`
  ]
  if (isFirst) return [...lines, `<p>${shared.help} <a href="tel:12345">12345</a>${shared.stop}</p>`].join('\n')
  return [`<div lang="${tag}">`, ...lines, '</div>'].join('\n')
}

/// index.html with what it says without scripts in every language, in place of {noScript}.
export const withGuides = (html, cities, locales) =>
  html.replace('{noScript}', locales.map((locale, i) => noScript(locale, cities, i === 0)).join('\n'))

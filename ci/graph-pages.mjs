// The decision graphs of a city's goal on as few A3 pages as they fit on, in print of 7 points or more, with an index:
//   node ci/graph-pages.mjs CITY GOAL LANG OUT.html        needs build/native/huji and Graphviz
// Graphviz draws each rule; where a rule stands on which page is decided here, by its size.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

// All in points of 1/72 inch. A3, less a margin of a centimetre and a line for the page's name.
const heading = 18
const sheets = [
  { width: 1190 - 57, height: 842 - 57 - heading },
  { width: 842 - 57, height: 1190 - 57 - heading }
]
const smallest = { drawn: 9, printed: 7 }
const gap = 6

// [{ id, svg, width, height }…] as Graphviz draws them, in the city's order.
export function rulesOf(city, goal, lang) {
  const folder = mkdtempSync(join(tmpdir(), 'huji-graph-'))
  execFileSync(join(root, 'build/native/huji'), [
    'graph',
    city,
    '--goal',
    goal,
    '--lang',
    lang,
    '--split',
    folder,
    '--policies',
    join(root, 'policies')
  ])
  const rules = readdirSync(folder)
    .sort()
    .map((file) => {
      const svg = execFileSync('dot', ['-Tsvg', join(folder, file)], { encoding: 'utf8' })
      const [, width, height] = /<svg width="(\d+)pt" height="(\d+)pt"/.exec(svg)
      const [, id] = /entitlement="([^"]*)"/.exec(readFileSync(join(folder, file), 'utf8'))
      return { id, svg: svg.slice(svg.indexOf('<svg')), width: Number(width), height: Number(height) }
    })
  rmSync(folder, { recursive: true })
  return rules
}

const scaleOn = (sheet, rule) =>
  Math.min(smallest.printed / smallest.drawn, sheet.width / rule.width, sheet.height / rule.height)

// A rule is printed as small as 7 points allow, and smaller only if it does not fit on a page so, lying or upright.
function printed(rule) {
  const sheet = sheets.reduce((best, other) => (scaleOn(other, rule) > scaleOn(best, rule) ? other : best))
  const scale = scaleOn(sheet, rule)
  return { ...rule, sheet, scale, width: rule.width * scale, height: rule.height * scale }
}

// Puts rules, the highest first, into columns of the page: below another that is as wide or wider, else in a new column.
function place(page, rule) {
  const { sheet, columns } = page
  const below = columns.find((c) => rule.width <= c.width && c.height + gap + rule.height <= sheet.height)
  if (below) {
    page.rules.push({ ...rule, x: below.x, y: below.height + gap })
    below.height += gap + rule.height
    return true
  }
  const x = columns.reduce((right, c) => Math.max(right, c.x + c.width + gap), 0)
  if (x + rule.width > sheet.width + 0.01 || rule.height > sheet.height + 0.01) return false
  columns.push({ x, width: rule.width, height: rule.height })
  page.rules.push({ ...rule, x, y: 0 })
  return true
}

// [{ sheet, rules: [{ id, svg, x, y, width, height, scale }…] }…]
export function pagesOf(rules) {
  const pages = []
  for (const rule of rules.map(printed).sort((a, b) => b.width - a.width || b.height - a.height)) {
    if (pages.some((page) => place(page, rule))) continue
    pages.push({ sheet: rule.sheet, columns: [], rules: [] })
    place(pages.at(-1), rule)
  }
  return pages
}

// The smallest print on the pages, in points.
export const smallestPrint = (pages) =>
  smallest.drawn * Math.min(...pages.flatMap((page) => page.rules.map(({ scale }) => scale)))

// An upright page is printed lying, turned by a quarter: not every program prints pages of two shapes in one go.
function html(name, lang, rules, pages) {
  const [lying, upright] = sheets
  const pageOf = (id) => pages.findIndex((page) => page.rules.some((rule) => rule.id === id)) + 1
  const index = rules.map(({ id }) => `<li>${id} … ${pageOf(id)}</li>`).join('\n')
  const drawn = pages.map(({ sheet, rules: on }, i) => {
    const turn = sheet === upright ? ` transform="translate(0 ${upright.width}) rotate(-90)"` : ''
    const drawings = on.map(({ svg, x, y, width, height }) =>
      svg.replace(
        /<svg width="\d+pt" height="\d+pt"/,
        `<svg x="${x}" y="${y + heading}" width="${width}" height="${height}"`
      )
    )
    return `<svg class="page" viewBox="0 0 ${lying.width} ${lying.height + heading}"><g${turn}><text y="10">${name} · ${i + 1} / ${pages.length}</text>\n${drawings.join('\n')}</g></svg>`
  })
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${name}</title><style>
@page { size: A3 landscape; margin: 10mm }
body { margin: 0; font: 9pt sans-serif }
.page { display: block; width: ${lying.width}pt; height: ${lying.height + heading - 1}pt; break-before: page }
h1, .page > g > text { font-size: 10pt; font-weight: bold }
ol { columns: 3 }
</style><h1>${name}</h1><ol>${index}</ol>
${drawn.join('\n')}</html>\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [city, goal, lang, out] = process.argv.slice(2)
  const rules = rulesOf(city, goal, lang)
  const pages = pagesOf(rules)
  writeFileSync(out, html(`${city}: ${goal}`, lang, rules, pages))
  console.log(
    `${rules.length} rules on ${pages.length} A3 pages, smallest print ${smallestPrint(pages).toFixed(1)} pt, and an index`
  )
}

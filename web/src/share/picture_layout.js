// Where everything stands on the picture to keep: first rows from top to bottom, then pages. What a picture shows is a plain
// structure (PictureResults), and nothing else gets into it.
import { ask, ink, line, open, quiet, yes } from '../palette.js'
import { breakLines } from './line_breaks.js'

/** @typedef {import('../types').PictureResults} PictureResults */
/** @typedef {import('../results/groups.js').Tone} Tone */
/** @typedef {{ rows: number[][], caption: string }} Code A QR code's rows of 0 and 1, and what stands above it. */
/** @typedef {{ size: number, family: string, measure: (text: string, font: string) => number }} Type In pixels. */
/** @typedef {{ gap: number, size: number, colour?: string, bold?: boolean, tone?: Tone, apart?: boolean }} Look */
/**
 * A row of a page with a gap above it: a line of text, a code, or a rule of that colour. A `tone` puts a bar beside it, which
 * also fills the gap unless the row stands apart from what is above.
 * @typedef {{ gap: number, height: number, text: string, font: string, left: number, size: number, colour: string,
 *   tone?: Tone, apart?: boolean, code?: undefined, rule?: undefined }} TextRow
 * @typedef {{ gap: number, height: number, code: number[][], text?: undefined, rule?: undefined }} CodeRow
 * @typedef {{ gap: number, height: number, rule: string, text?: undefined, code?: undefined }} RuleRow
 * @typedef {TextRow | CodeRow | RuleRow} Row
 */
/**
 * What is not torn apart: `rows`, and the `heading` above them, which stands there for the first block of a section, and
 * again for a later one that begins a page: without it nobody could tell whether that item applies.
 * @typedef {{ rows: Row[], heading: Row[], isFirst: boolean }} Block
 */

/** The colour of each tone, on light paper. @type {Record<Tone, string>} */
export const TONES = { yes, ask, open, quiet }

export const WIDTH = 420
export const MARGIN = 24
const INDENT = 16
// Sharp on a phone, and the same picture from a computer in a public hall, so not the screen's own ratio.
export const SCALE = 2
// Old phones paint at most 4096 pixels high and 16 million in all; what is longer becomes a second picture.
export const LARGEST = { side: 4096, area: 16777216 }
export const PAGE = LARGEST.side / SCALE - 8
// Of a QR code: the pixels of a module, and the modules of its quiet zone.
export const MODULE = 3
export const QUIET_ZONE = 4

/** @type {(text: string, look: Look, type: Type) => Row[]} */
function textRows(text, { gap, size, colour = ink, bold, tone, apart }, { family, measure }) {
  const font = (bold ? 'bold ' : '') + size + 'px ' + family
  const left = MARGIN + (tone ? INDENT : 0)
  return breakLines(text, (line) => measure(line, font) <= WIDTH - MARGIN - left).map((line, i) => ({
    text: line,
    font,
    left,
    gap: i ? 0 : Math.round(gap),
    height: Math.round(size * 1.5),
    size,
    colour,
    tone,
    apart: apart && !i
  }))
}

/** @type {(texts: string[], look: Look, type: Type) => Row[]} */
const allRows = (texts, look, type) =>
  /** @type {Row[]} */ ([]).concat(...texts.map((text) => textRows(text, look, type)))

/** @type {(item: import('../types').PictureItem, tone: Tone, type: Type) => Row[]} */
function itemRows({ title, lines }, tone, type) {
  const { size } = type
  return textRows(title, { gap: size * 0.8, size, bold: true, tone, apart: true }, type).concat(
    allRows(lines, { gap: size * 0.2, size: size * 0.9, colour: quiet, tone }, type)
  )
}

/** @type {(rows: Row[], heading?: Row[], isFirst?: boolean) => Block} */
const block = (rows, heading = [], isFirst = true) => ({ rows, heading, isFirst })

/** @type {(section: import('../types').PictureSection, type: Type) => Block[]} */
function sectionBlocks({ heading, tone, items }, type) {
  const above = textRows(
    heading,
    { gap: type.size * 1.4, size: type.size * 1.15, bold: true, colour: TONES[tone] },
    type
  )
  return items.map((item, i) => block(itemRows(item, tone, type), above, i < 1))
}

/** @type {(code: Code, type: Type) => Block} */
function codeBlock({ rows, caption }, type) {
  const above = textRows(caption, { gap: type.size, size: type.size * 0.9, bold: true }, type)
  return block(
    above.concat({ code: rows, gap: Math.round(type.size * 0.5), height: (rows.length + 2 * QUIET_ZONE) * MODULE })
  )
}

/** @type {(foot: string[], type: Type) => Block} */
function footBlock(foot, type) {
  const { size } = type
  const rows = allRows(foot, { gap: size * 0.3, size: size * 0.8, colour: quiet }, type)
  return block([/** @type {Row} */ ({ rule: line, gap: Math.round(size * 1.6), height: 1 })].concat(rows))
}

/** @type {(rows: Row[]) => number} */
const heightOf = (rows) => rows.reduce((total, { gap, height }) => total + gap + height, 0)

/** Blocks on as few pages as hold them; each later page begins with the `running` rows. @type {(blocks: Block[], running: Row[]) => Row[][]} */
function pagesOf(blocks, running) {
  const room = PAGE - 2 * MARGIN
  /** @type {Row[][]} */
  const pages = [[]]
  const last = () => pages[pages.length - 1]
  /** @param {Row[]} rows */
  const fits = (rows) => heightOf(last().concat(rows)) <= room
  for (const { rows, heading, isFirst } of blocks) {
    const turn = () => {
      pages.push(running.concat(heading))
    }
    const whole = isFirst ? heading.concat(rows) : rows
    const isWhole = fits(whole)
    if (!isWhole) turn()
    for (const row of isWhole ? whole : rows) {
      if (!fits([row])) turn()
      last().push(row)
    }
  }
  return pages
}

/**
 * The pages, each a list of rows, with a QR code at the end where one is given.
 * @type {(results: PictureResults, code: Code | null, type: Type) => Row[][]}
 */
export function layOut(results, code, type) {
  const { size } = type
  const subtitle = textRows(results.subtitle, { gap: size * 0.4, size: size * 0.9, colour: quiet }, type)
  const title = textRows(results.title, { gap: 0, size: size * 1.4, bold: true }, type)
  const blocks = [block(title.concat(subtitle))]
    .concat(...results.sections.map((section) => sectionBlocks(section, type)))
    .concat(footBlock(results.foot, type), code ? codeBlock(code, type) : [])
  return pagesOf(blocks, subtitle)
}

/** The height of a page in pixels of the page itself; its picture has SCALE times as many. @type {(rows: Row[]) => number} */
export const heightOfPage = (rows) => Math.ceil(heightOf(rows) + 2 * MARGIN)

/** What a picture shows, for who cannot see it; the results themselves stand on the page in full. @type {(results: PictureResults) => string} */
export function describe({ title, subtitle, sections }) {
  const groups = sections.map(({ heading, items }) => heading + ': ' + items.map((item) => item.title).join('; '))
  return [title, subtitle].concat(groups).join('\n')
}

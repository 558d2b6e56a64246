// The results as pictures to keep. What a picture shows is a plain structure, and nothing else gets into it:
//   { title, subtitle, sections: [{ heading, tone, items: [{ title, lines: [] }] }], foot: [] }
// `tone` is the results' group: now, ask, change, coming, open, no, ended.
// First everything becomes rows from top to bottom, then rows become pages, then pages are painted.
import { breakLines } from './line_breaks.js'

const WIDTH = 420
const MARGIN = 24
const INDENT = 16
const LARGEST_TEXT = 30
// Sharp on a phone, and the same picture from a computer in a public hall, so not the screen's own ratio.
const SCALE = 2
// Old phones paint at most 4096 pixels high and 16 million in all; what is longer becomes a second picture.
export const LARGEST = { side: 4096, area: 16777216 }
const PAGE = LARGEST.side / SCALE - 8
const MODULE = 3
const QUIET_ZONE = 4

// A picture is kept, sent and printed, so it is always ink on light paper, whatever scheme the page is in.
const PAPER = '#f7f2e8'
const INK = '#1f1a15'
const QUIET = '#4a433a'
const LINE = '#ddd3c2'
const ACCENT = '#8a1c12'
const TONES = {
  now: '#0f4d2c',
  ask: '#633a00',
  coming: '#633a00',
  change: '#1f4379',
  open: '#1f4379',
  no: QUIET,
  ended: QUIET
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)

// Rows of one text: its lines, with a gap above the first. A `tone` puts a bar beside them, which also fills the gap
// unless the text stands apart from what is above.
function textRows(text, { gap, size, colour = INK, bold, tone, apart }, { family, measure }) {
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

const allRows = (texts, look, type) => [].concat(...texts.map((text) => textRows(text, look, type)))

function itemRows({ title, lines }, tone, type) {
  const { size } = type
  return textRows(title, { gap: size * 0.8, size, bold: true, tone, apart: true }, type).concat(
    allRows(lines, { gap: size * 0.2, size: size * 0.9, colour: QUIET, tone }, type)
  )
}

// What is not torn apart: `rows`, and the `heading` above them, which stands there for the first block of a section, and
// again for a later one that begins a page: without it nobody could tell whether that item applies.
const block = (rows, heading = [], isFirst = true) => ({ rows, heading, isFirst })

function sectionBlocks({ heading, tone, items }, type) {
  const above = textRows(
    heading,
    { gap: type.size * 1.4, size: type.size * 1.15, bold: true, colour: TONES[tone] },
    type
  )
  return items.map((item, i) => block(itemRows(item, tone, type), above, i < 1))
}

function codeBlock({ rows, caption }, type) {
  const above = textRows(caption, { gap: type.size, size: type.size * 0.9, bold: true }, type)
  return block(
    above.concat({ code: rows, gap: Math.round(type.size * 0.5), height: (rows.length + 2 * QUIET_ZONE) * MODULE })
  )
}

function footBlock(foot, type) {
  const { size } = type
  const rows = allRows(foot, { gap: size * 0.3, size: size * 0.8, colour: QUIET }, type)
  return block([{ rule: LINE, gap: Math.round(size * 1.6), height: 1 }].concat(rows))
}

const heightOf = (rows) => sum(rows.map(({ gap, height }) => gap + height))

// Blocks on as few pages as hold them; each later page begins with what tells whose it is.
function pagesOf(blocks, running) {
  const room = PAGE - 2 * MARGIN
  const pages = [[]]
  const last = () => pages[pages.length - 1]
  const fits = (rows) => heightOf(last().concat(rows)) <= room
  for (const { rows, heading, isFirst } of blocks) {
    const turn = () => {
      pages.push(running.concat(heading))
    }
    const whole = isFirst ? heading.concat(rows) : rows
    const isWhole = fits(whole)
    if (!isWhole) turn()
    for (const row of isWhole ? whole : rows) {
      if (!fits(row)) turn()
      last().push(row)
    }
  }
  return pages
}

/// The pages, each a list of rows. `type` is { size, family, measure }: measure(text, font) gives a width in pixels.
/// `code` is { rows, caption } for a QR code at the end, or nothing.
export function layOut(results, code, type) {
  const { size } = type
  const subtitle = textRows(results.subtitle, { gap: size * 0.4, size: size * 0.9, colour: QUIET }, type)
  const title = textRows(results.title, { gap: 0, size: size * 1.4, bold: true }, type)
  const blocks = [block(title.concat(subtitle))]
    .concat(...results.sections.map((section) => sectionBlocks(section, type)))
    .concat(footBlock(results.foot, type), code ? codeBlock(code, type) : [])
  return pagesOf(blocks, subtitle)
}

/// The height of a page in pixels of the page itself; its picture has twice as many.
export const heightOfPage = (rows) => Math.ceil(heightOf(rows) + 2 * MARGIN)

function paintCode(context, rows, left, top, module) {
  const side = (rows.length + 2 * QUIET_ZONE) * module
  context.fillStyle = '#fff'
  context.fillRect(left, top, side, side)
  context.fillStyle = '#000'
  rows.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) context.fillRect(left + (x + QUIET_ZONE) * module, top + (y + QUIET_ZONE) * module, module, module)
    })
  )
}

// What applies has a broad bar and all else a thin one, so that the colour says nothing alone.
function paintBar(context, { tone, height }, top, above) {
  context.fillStyle = TONES[tone]
  context.fillRect(MARGIN, top - above, tone === 'now' ? 6 : 2, height + above)
}

function paintText(context, { text, font, left, height, size, colour }, top) {
  context.font = font
  context.fillStyle = colour
  context.fillText(text, left, top + (height + size * 0.72) / 2)
}

function paintRows(context, rows) {
  let top = MARGIN
  rows.forEach((row) => {
    top += row.gap
    if (row.tone) paintBar(context, row, top, row.apart ? 0 : row.gap)
    if (row.text) paintText(context, row, top)
    if (row.code) paintCode(context, row.code, MARGIN, top, MODULE)
    if (row.rule) {
      context.fillStyle = row.rule
      context.fillRect(MARGIN, top, WIDTH - 2 * MARGIN, 1)
    }
    top += row.height
  })
}

// A picture's address, from what `paint` puts on a canvas. null where the browser cannot.
function pictureOf(width, height, paint) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return null
  paint(context)
  const address = canvas.toDataURL('image/png')
  canvas.width = canvas.height = 0 // old phones give the memory back only so
  return address.startsWith('data:image/png') ? address : null
}

function paintPage(context, rows, number, count, family) {
  context.scale(SCALE, SCALE)
  context.fillStyle = PAPER
  context.fillRect(0, 0, WIDTH, PAGE + 8)
  context.fillStyle = ACCENT
  context.fillRect(0, 0, WIDTH, 4)
  paintRows(context, rows)
  if (count < 2) return
  context.textAlign = 'right'
  paintText(
    context,
    { text: number + ' / ' + count, font: '12px ' + family, left: WIDTH - MARGIN, height: 16, size: 12, colour: QUIET },
    6
  )
}

/// What a picture shows, for who cannot see it; the results themselves stand on the page in full.
export function describe({ title, subtitle, sections }) {
  const groups = sections.map(({ heading, items }) => heading + ': ' + items.map((item) => item.title).join('; '))
  return [title, subtitle].concat(groups).join('\n')
}

/// The results as pictures: [{ address, alt, width, height }], or null where the browser cannot paint.
export function picturesOf(results, { size, family, code }) {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return null
  const measure = (text, font) => {
    context.font = font
    return context.measureText(text).width
  }
  const pages = layOut(results, code, { size: Math.min(size, LARGEST_TEXT), family, measure })
  const pictures = pages.map((rows, i) => {
    const height = heightOfPage(rows)
    const address = pictureOf(WIDTH * SCALE, height * SCALE, (canvas) =>
      paintPage(canvas, rows, i + 1, pages.length, family)
    )
    const alt = describe(results) + (pages.length > 1 ? '\n' + (i + 1) + ' / ' + pages.length : '')
    return { address, alt, width: WIDTH, height }
  })
  return pictures.every(({ address }) => address) ? pictures : null
}

/// A QR code as a picture of its own.
export function codePicture(rows, module = 8) {
  const side = (rows.length + 2 * QUIET_ZONE) * module
  return pictureOf(side, side, (context) => paintCode(context, rows, 0, 0, module))
}

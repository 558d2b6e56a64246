// The results as pictures to keep, painted on a canvas. A picture is kept, sent and printed, so it is always ink on light
// paper, whatever scheme the page is in.
import { accent, paper, quiet } from '../palette.js'
import {
  MARGIN,
  MODULE,
  PAGE,
  QUIET_ZONE,
  SCALE,
  TONES,
  WIDTH,
  describe,
  heightOfPage,
  layOut
} from './picture_layout.js'

/** @typedef {import('../types').PictureResults} PictureResults */
/** @typedef {import('../results/groups.js').Tone} Tone */
/** @typedef {import('./picture_layout.js').Code} Code */
/** @typedef {import('./picture_layout.js').Row} Row */
/** @typedef {import('./picture_layout.js').TextRow} TextRow */
/** @typedef {{ address: string, alt: string, width: number, height: number }} Picture Of WIDTH pixels of the page. */

const LARGEST_TEXT = 30

/** @type {(context: CanvasRenderingContext2D, rows: number[][], left: number, top: number, module: number) => void} */
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

/**
 * What applies has a broad bar and all else a thin one, so that the colour says nothing alone.
 * @type {(context: CanvasRenderingContext2D, tone: Tone, height: number, top: number) => void}
 */
function paintBar(context, tone, height, top) {
  context.fillStyle = TONES[tone]
  context.fillRect(MARGIN, top, tone === 'yes' ? 6 : 2, height)
}

/** @type {(context: CanvasRenderingContext2D, row: TextRow, top: number) => void} */
function paintText(context, { text, font, left, height, size, colour }, top) {
  context.font = font
  context.fillStyle = colour
  context.fillText(text, left, top + (height + size * 0.72) / 2)
}

/** @type {(context: CanvasRenderingContext2D, rows: Row[]) => void} */
function paintRows(context, rows) {
  let top = MARGIN
  rows.forEach((row) => {
    top += row.gap
    if (row.text !== undefined) {
      const above = row.apart ? 0 : row.gap
      if (row.tone) paintBar(context, row.tone, row.height + above, top - above)
      paintText(context, row, top)
    }
    if (row.code) paintCode(context, row.code, MARGIN, top, MODULE)
    if (row.rule) {
      context.fillStyle = row.rule
      context.fillRect(MARGIN, top, WIDTH - 2 * MARGIN, 1)
    }
    top += row.height
  })
}

/**
 * A picture's address, from what `paint` puts on a canvas; null where the browser cannot.
 * @type {(width: number, height: number, paint: (context: CanvasRenderingContext2D) => void) => string | null}
 */
function pictureOf(width, height, paint) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return null
  paint(context)
  const address = canvas.toDataURL('image/png')
  // Old phones free the memory of a canvas only when it is made small.
  canvas.width = canvas.height = 0
  return address.startsWith('data:image/png') ? address : null
}

/** @type {(context: CanvasRenderingContext2D, rows: Row[], number: number, count: number, family: string) => void} */
function paintPage(context, rows, number, count, family) {
  context.scale(SCALE, SCALE)
  context.fillStyle = paper
  context.fillRect(0, 0, WIDTH, PAGE + 8)
  context.fillStyle = accent
  context.fillRect(0, 0, WIDTH, 4)
  paintRows(context, rows)
  if (count < 2) return
  context.textAlign = 'right'
  paintText(
    context,
    {
      text: number + ' / ' + count,
      font: '12px ' + family,
      left: WIDTH - MARGIN,
      gap: 0,
      height: 16,
      size: 12,
      colour: quiet
    },
    6
  )
}

/**
 * The results as pictures, or null where the browser cannot paint. `size` and `family` are the page's own type.
 * @type {(results: PictureResults, look: { size: number, family: string, code: Code | null }) => Picture[] | null}
 */
export function picturesOf(results, { size, family, code }) {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return null
  /** @type {(text: string, font: string) => number} */
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
  return pictures.every(({ address }) => address) ? /** @type {Picture[]} */ (pictures) : null
}

/** A QR code as a picture of its own. @type {(rows: number[][], module?: number) => string | null} */
export function codePicture(rows, module = 8) {
  const side = (rows.length + 2 * QUIET_ZONE) * module
  return pictureOf(side, side, (context) => paintCode(context, rows, 0, 0, module))
}

// How large and how strong everything is drawn. The sizes themselves stand in the style sheet.
/** @import { Display } from './types' */

export const SIZES = [18, 22, 26, 30]

// Elder mode never writes smaller than its own first size.
const ELDER_SIZE = 1

/**
 * Whether the text can become larger (1) or smaller (-1).
 * @param {Readonly<Display>} display
 * @param {number} by
 */
export const canResize = ({ elder, size }, by) =>
  SIZES[size + by] !== undefined && !(by < 0 && elder && size === ELDER_SIZE)

/**
 * @param {Readonly<Display>} display
 * @param {number} by
 */
export const resized = (display, by) => ({ size: display.size + (canResize(display, by) ? by : 0) })

/** @param {Readonly<Display>} display */
export const elderSwitched = ({ elder, size }) =>
  elder ? { elder: false, size: 0 } : { elder: true, size: Math.max(ELDER_SIZE, size) }

/**
 * Hands the display to the style sheet.
 * @param {Readonly<Display>} display
 */
export function applyDisplay({ elder, size, contrast }) {
  const page = document.documentElement
  page.classList.toggle('elder', elder)
  page.classList.toggle('contrast', contrast)
  page.setAttribute('data-size', String(size))
}

// Puts screens on the page.
import { afterPaint } from './paint.js'

/**
 * @typedef {object} Frame what stands around a screen
 * @property {string} key equal for frames that say the same
 * @property {string} lang
 * @property {string} title the page's; the screen's heading stands before it
 * @property {() => Element} head
 * @property {() => Element} foot
 */

/** @param {Element} element */
function clear(element) {
  while (element.firstChild) element.removeChild(element.firstChild)
}

const headingOf = (/** @type {Element} */ main) => /** @type {HTMLElement} */ (main.querySelector('h1'))

/**
 * @param {Element} page
 * @param {Element} status tells screen readers what no heading takes the focus for
 */
export function createRenderer(page, status) {
  let frameKey = ''

  // Head and foot stay while they would say the same: most of what a phone spends on a step is drawing.
  /** @param {Element} main @param {Frame} frame */
  function place(main, { key, lang, head, foot }) {
    const before = page.querySelector('main')
    if (before && key === frameKey) {
      page.replaceChild(main, before)
      return
    }
    const around = [head(), foot()]
    frameKey = key
    document.documentElement.lang = lang
    clear(page)
    page.append(around[0], main, around[1])
  }

  return {
    /**
     * Shows a screen. What `focus` selects keeps the focus; otherwise the heading takes it.
     * @param {Element} main
     * @param {Frame} frame
     * @param {{ focus?: string | null, isAnnounced: boolean }} options
     */
    draw(main, frame, { focus, isAnnounced }) {
      place(main, frame)
      const heading = headingOf(main)
      const title = heading.textContent + ' · ' + frame.title
      afterPaint(() => {
        document.title = title // after the step's own entry, which is named by it
      })
      heading.tabIndex = -1
      status.textContent = isAnnounced ? heading.textContent : ''
      const target = focus ? /** @type {HTMLElement} */ (page.querySelector(focus)) : heading
      target.focus({ preventScroll: true })
      if (!focus) scrollTo(0, 0)
    },
    /**
     * Shows a screen with nothing around it.
     * @param {Element} main
     */
    drawAlone(main) {
      frameKey = ''
      clear(page)
      page.append(main)
    }
  }
}

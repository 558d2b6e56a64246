// @ts-check
// A frame is put together beside the page's own work, and takes about two more after the page has done its part.
const FRAMES = 30

/**
 * Acts once what was drawn is on the screen, so that nobody waits for what they do not see.
 * @param {() => void} act
 */
export const afterPaint = (act) =>
  document.hidden ? setTimeout(act) : requestAnimationFrame(() => setTimeout(act, FRAMES))

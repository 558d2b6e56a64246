// Compositing ends about two frames after our script: wait 30 ms.
const TWO_FRAMES = 30

/**
 * Acts once what was drawn is on the screen, so that nobody waits for what they do not see.
 * @param {() => void} act
 */
export const afterPaint = (act) =>
  document.hidden ? setTimeout(act) : requestAnimationFrame(() => setTimeout(act, TWO_FRAMES))

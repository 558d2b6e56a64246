/// Acts once what was drawn is on the screen, so that nobody waits for what they do not see.
export const afterPaint = act => document.hidden ? setTimeout(act) : requestAnimationFrame(() => setTimeout(act));

/**
 * Opens what the selector names, where it is a fold, and takes the focus and the screen there.
 * @param {string} selector  of an element that is on the page
 */
export function reveal(selector) {
  const target = /** @type {HTMLDetailsElement} */ (document.querySelector(selector))
  target.open = true
  // A fold that takes the focus itself keeps Tab out of it.
  ;(target.querySelector('summary') || target).focus()
  target.scrollIntoView()
}

// Paper: folds are open on it, and web views of other programs have none.

/**
 * Opens every fold while the page is printed, and closes the same ones again afterwards. To be called once a page.
 */
export function openFoldsForPrint() {
  /** @type {HTMLDetailsElement[]} */
  let opened = []
  addEventListener('beforeprint', () => {
    opened = Array.from(document.querySelectorAll('details:not([open])'))
    // A press, because some are drawn when they are opened.
    opened.forEach((fold) => /** @type {HTMLElement} */ (fold.querySelector('summary')).click())
  })
  addEventListener('afterprint', () =>
    opened.forEach((fold) => {
      fold.open = false
    })
  )
}

/** @param {import('../types').Abilities} abilities */
export const canPrint = (abilities) => abilities.print && !!window.print

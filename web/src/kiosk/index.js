// A computer in a public hall, opened with ?kiosk: whoever walks away leaves nothing behind. Where nobody has touched it
// for 40 seconds it asks, visibly and aloud to screen readers, and clears 20 seconds later unless somebody says they are there.
import { button, h } from '../dom.js'
import words from 'huji-kiosk-words'

const QUIET = 40000
const ASKING = 20000
const SIGNS = ['pointerdown', 'touchstart', 'keydown', 'wheel']

/**
 * Starts to watch the page for whoever uses it.
 * @type {import('../types').KioskPart}
 */
export default function watch(page) {
  /** @type {number | undefined} */
  let timer
  /** @type {HTMLElement | null} */
  let question = null

  function stay() {
    clearTimeout(timer)
    if (question) question.remove()
    question = null
    timer = setTimeout(ask, QUIET)
  }

  function ask() {
    if (!page.hasAnswers()) return stay()
    const { still, clears } = words[page.words().lang]
    question = h(
      'div',
      { class: 'notice column', role: 'alert', 'data-kiosk': true },
      h('p', null, clears(ASKING / 1000)),
      button('stay', still, stay, { class: 'first' })
    )
    document.body.prepend(question)
    scrollTo(0, 0)
    timer = setTimeout(() => {
      stay()
      page.restart()
    }, ASKING)
  }

  // Any touch is a sign, but the question's own button is left to be pressed.
  /** @param {Event} event */
  const notice = ({ target }) => {
    if (!question || !question.contains(/** @type {Node} */ (target))) stay()
  }
  SIGNS.forEach((sign) => addEventListener(sign, notice, { passive: true, capture: true }))
  stay()
}

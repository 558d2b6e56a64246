import { button, h } from '../dom.js'

/** @import { Speech } from '../speech.js' */
/** @import { Language, PageWords } from '../types' */

// Reads the screen aloud, or stops; hidden while this device has no voice of its own for the language.
/** @param {PageWords} words @param {Language} language @param {Speech} speech */
function speechButton(words, language, speech) {
  const made = button(
    'aloud',
    '',
    () => {
      if (speech.isReading()) speech.stop()
      else speech.read(/** @type {Element} */ (made.closest('main')), language, show)
      show()
    },
    { class: 'aloud' }
  )

  function show() {
    made.textContent = speech.isReading() ? words.hush : words.aloud
    made.hidden = !speech.canRead(language)
  }

  show()
  speech.whenVoicesChange(show)
  return made
}

/**
 * The first row of a screen: the way back, except where there is none, and the screen read aloud.
 * @param {{ words: PageWords, language: Language, speech: Speech }} data
 * @param {(() => void) | null} back
 */
export const firstRow = ({ words, language, speech }, back) =>
  h(
    'div',
    { class: 'first-row' },
    back ? button('back', words.back, back, { class: 'back' }) : h('span'),
    speechButton(words, language, speech)
  )

// The head of every screen: the languages, elder mode, and how large and strong everything is drawn.
import { SIZES, canResize } from '../display.js'
import { button, h } from '../dom.js'

/** @import { Display, Language, PageWords, Site } from '../types' */
/**
 * @typedef {object} HeadActions
 * @property {(language: Language) => void} speak
 * @property {() => void} switchElder
 * @property {(by: number) => Readonly<Display>} resize returns the display as it is now
 * @property {() => Readonly<Display>} switchContrast the same
 */

/** @param {boolean} isPressed */
const pressed = (isPressed) => String(isPressed)

// Text size and contrast act at once and leave the screen as it is.
/** @param {PageWords} words @param {Readonly<Display>} display @param {HeadActions} act */
function displayPart(words, display, act) {
  const size = h('span', { class: 'size', role: 'status' })
  const smaller = button('smaller', words.smaller, () => show(act.resize(-1)))
  const larger = button('larger', words.larger, () => show(act.resize(1)))
  const contrast = button('contrast', words.contrast, () => show(act.switchContrast()))

  /** @param {Readonly<Display>} now */
  function show(now) {
    size.textContent = words.pixels(SIZES[now.size])
    smaller.setAttribute('aria-disabled', String(!canResize(now, -1)))
    larger.setAttribute('aria-disabled', String(!canResize(now, 1)))
    contrast.setAttribute('aria-pressed', pressed(now.contrast))
  }

  show(display)
  return h(
    'details',
    { class: 'display' },
    h('summary', null, words.display),
    h('div', { class: 'switches', role: 'group', 'aria-label': words.display }, smaller, size, larger, contrast)
  )
}

/**
 * @param {{ words: PageWords, language: Language, languages: Site['languages'], display: Readonly<Display> }} data
 * @param {HeadActions} act
 */
export function head({ words, language, languages, display }, act) {
  const languageButton = (/** @type {Language} */ id) =>
    button('lang', languages[id].name, () => act.speak(id), {
      'data-lang': id,
      lang: id,
      'aria-pressed': pressed(id === language)
    })
  return h(
    'header',
    { class: 'head' },
    h(
      'div',
      { class: 'column' },
      h(
        'p',
        { class: 'brand' },
        h('span', { class: 'seal', lang: 'zh', 'aria-hidden': 'true' }, words.seal),
        h('span', null, words.brand)
      ),
      h(
        'div',
        { class: 'switches', role: 'group', 'aria-label': words.languages },
        Object.keys(languages).map(languageButton),
        button('elder', words.elder, act.switchElder, { class: 'elder', 'aria-pressed': pressed(display.elder) })
      ),
      displayPart(words, display, act)
    )
  )
}

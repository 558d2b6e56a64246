// The section of the results for who wants to take them along: a picture, and only after a warning a link with the
// answers. All of it is made in the page: nothing is sent, and nothing is written to the address.
import { button, h } from '../dom.js'
import { encode } from './qr_code.js'
import { addressOf, writeLink } from './link_codec.js'
import { codePicture, picturesOf } from './picture.js'

/** @typedef {import('../types').ShareInput} ShareInput */
/** @typedef {import('../types').ShareWords} ShareWords */
/** @typedef {import('../types').Content} Content */
/** @typedef {import('./picture.js').Picture} Picture */
/** @typedef {number[][]} CodeRows A QR code's rows of 0 and 1. */

/** @type {(parent: HTMLElement, ...children: Content[]) => void} */
function replaceChildren(parent, ...children) {
  while (parent.firstChild) parent.removeChild(parent.firstChild)
  for (const child of children) if (child) parent.append(/** @type {HTMLElement} */ (child))
}

/** @type {(input: ShareInput, picture: Picture, i: number) => HTMLElement} */
function pictureEntry({ words, city, abilities }, { address, alt, width, height }, i) {
  return h(
    'p',
    null,
    h('img', { src: address, alt, width, height, 'data-keep-picture': true }),
    abilities.saveImage === 'download' &&
      h('a', { href: address, download: 'huji-' + city + '-' + (i + 1) + '.png' }, words.save)
  )
}

/** With the QR code for the citizen who asked for it. @type {(input: ShareInput, parent: HTMLElement, status: HTMLElement, code: CodeRows | null) => void} */
function showPictures(input, parent, status, code) {
  const { fontFamily, fontSize } = getComputedStyle(document.body)
  const pictures = picturesOf(input.results(), {
    size: parseFloat(fontSize),
    family: fontFamily,
    code: code && { rows: code, caption: input.words.codeCaption }
  })
  replaceChildren(parent, ...(pictures || []).map((picture, i) => pictureEntry(input, picture, i)))
  status.textContent = pictures ? input.words.pictureHelp : input.words.noPicture
}

/**
 * Copies what the text area holds. Where no way works, it stays selected for the citizen's own hand.
 * @type {(area: HTMLTextAreaElement, words: ShareWords, status: HTMLElement) => Promise<void>}
 */
async function copy(area, words, status) {
  area.focus()
  area.setSelectionRange(0, area.value.length)
  try {
    if (navigator.clipboard) await navigator.clipboard.writeText(area.value)
    else if (!document.execCommand('copy')) throw new Error('not copied')
    status.textContent = words.copied
  } catch {
    status.textContent = words.selected
  }
}

/** @type {(input: ShareInput, code: CodeRows, onPicture: () => void) => HTMLElement} */
function codeEntry({ words }, code, onPicture) {
  return h(
    'div',
    null,
    h('img', { src: codePicture(code), alt: words.codeAlt, class: 'keep-code', 'data-keep-code': true }),
    h('p', { class: 'small' }, words.codeHelp),
    button('keep-code-picture', words.codePicture, onPicture, { class: 'second' })
  )
}

/** @type {(input: ShareInput, parent: HTMLElement, onPicture: (code: CodeRows) => void) => void} */
function showLink(input, parent, onPicture) {
  const { words, city, language, goal, result, names, pack } = input
  const link = writeLink(names, { goal: goal.id, answers: result.answers }, pack)
  const address = addressOf(location.href, city, language, link)
  const area = /** @type {HTMLTextAreaElement} */ (
    h('textarea', { readonly: true, rows: '4', 'aria-label': words.linkLabel, 'data-keep-link': true })
  )
  const status = h('p', { role: 'status' })
  const code = encode(address)
  area.value = address
  replaceChildren(
    parent,
    h('p', { class: 'notice' }, words.warning),
    area,
    button('keep-copy', words.copy, () => copy(area, words, status), { class: 'second' }),
    status,
    code && codeEntry(input, code, () => onPicture(code))
  )
  area.focus()
}

/** @type {(input: ShareInput, parent: HTMLElement, makeLink: () => void) => void} */
function warn({ words }, parent, makeLink) {
  replaceChildren(
    parent,
    h('p', { class: 'notice' }, words.warning),
    button('keep-make-link', words.makeLink, makeLink, { class: 'first' })
  )
}

/** The section; `input` is all it knows. @type {(input: ShareInput) => HTMLElement} */
export function shareSection(input) {
  const { words } = input
  const status = h('p', { role: 'status', class: 'help' })
  const pictures = h('div')
  const link = h('div')
  /** @param {CodeRows | null} code */
  const makePicture = (code) => showPictures(input, pictures, status, code)
  const makeLink = () =>
    showLink(input, link, (code) => {
      makePicture(code)
      pictures.scrollIntoView()
    })
  return h(
    'section',
    { class: 'keep', 'data-keep': true },
    h('h2', null, words.heading),
    h('p', { class: 'help' }, words.help),
    button('keep-picture', words.picture, () => makePicture(null), { class: 'second' }),
    status,
    pictures,
    button('keep-link', words.link, () => warn(input, link, makeLink), { class: 'second' }),
    link
  )
}

// The part of the results for who wants to take them along: a picture, and only after a warning a link with the
// answers. All of it is made in the page: nothing is sent, and nothing is written to the address.
import { button, h } from '../dom.js'
import { encode } from './qr_code.js'
import { addressOf, writeLink } from './link_codec.js'
import { codePicture, picturesOf } from './picture.js'

// There, a press on the picture saves it, and a link to save it does nothing.
const savesByPress = () => /MicroMessenger|miniProgram/i.test(navigator.userAgent)

function replace(place, ...children) {
  while (place.firstChild) place.removeChild(place.firstChild)
  for (const child of children) if (child) place.append(child)
}

function pictureEntry({ words, city }, { address, alt, width, height }, i) {
  return h(
    'p',
    null,
    h('img', { src: address, alt, width, height, 'data-keep-picture': true }),
    !savesByPress() && h('a', { href: address, download: 'huji-' + city + '-' + (i + 1) + '.png' }, words.save)
  )
}

// `code` is a QR code's rows for the citizen who asked for it.
function showPictures(asked, place, status, code) {
  const { fontFamily, fontSize } = getComputedStyle(document.body)
  const pictures = picturesOf(asked.results(), {
    size: parseFloat(fontSize),
    family: fontFamily,
    code: code && { rows: code, caption: asked.words.codeCaption }
  })
  replace(place, ...(pictures || []).map((picture, i) => pictureEntry(asked, picture, i)))
  status.textContent = pictures ? asked.words.pictureHelp : asked.words.noPicture
}

// Copies what the text area holds. Where no way works, it stays selected for the citizen's own hand.
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

function codeEntry({ words }, code, onPicture) {
  return h(
    'div',
    null,
    h('img', { src: codePicture(code), alt: words.codeAlt, class: 'keep-code', 'data-keep-code': true }),
    h('p', { class: 'small' }, words.codeHelp),
    button('keep-code-picture', words.codePicture, onPicture, { class: 'second' })
  )
}

function showLink(asked, place, onPicture) {
  const { words, city, language, names, sha256 } = asked
  const address = addressOf(location.href, city, language, writeLink(names, asked, sha256))
  const area = h('textarea', { readonly: true, rows: '4', 'aria-label': words.linkLabel, 'data-keep-link': true })
  const status = h('p', { role: 'status' })
  const code = encode(address)
  area.value = address
  replace(
    place,
    h('p', { class: 'notice' }, words.warning),
    area,
    button('keep-copy', words.copy, () => copy(area, words, status), { class: 'second' }),
    status,
    code && codeEntry(asked, code, () => onPicture(code))
  )
  area.focus()
}

function warn({ words }, place, makeLink) {
  replace(
    place,
    h('p', { class: 'notice' }, words.warning),
    button('keep-make-link', words.makeLink, makeLink, { class: 'first' })
  )
}

/// The part. `asked` is all it knows:
///   words     of keep/words, in `language`         language, city   for the link
///   names     JSON of Calculator.names(), read  sha256           of the pack
///   goal, answers   as the engine has them: { fact: cell, or null for "not sure" }
///   results   gives the structure that picture.js paints
export function shareSection(asked) {
  const { words } = asked
  const status = h('p', { role: 'status', class: 'help' })
  const pictures = h('div')
  const link = h('div')
  const makePicture = (code) => showPictures(asked, pictures, status, code)
  const makeLink = () =>
    showLink(asked, link, (code) => {
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
    button('keep-link', words.link, () => warn(asked, link, makeLink), { class: 'second' }),
    link
  )
}

// What belongs to the host of the site: <meta name content> and a header and a footer of its own, put into every page at
// build time. They come from a JSON file:
//   { "meta": { "SiteName": "…" }, "header": "<p>…</p>", "footer": "<p>…</p>", "address": "https://example.gov.cn/huji/",
//     "abilities": { "print": false, "saveImage": "press" } }
// A fragment holds plain elements alone, because the pages' Content-Security-Policy lets nothing else through, and closes
// what it opens. With the site's full address each guide names its other languages to search engines.
import { readFileSync } from 'node:fs'

const KEYS = ['meta', 'header', 'footer', 'address', 'abilities']
// What the host's own program can do, where src/hosts.js does not know it by its name.
const ABILITIES = { print: [true, false], saveImage: ['download', 'press'] }
const ELEMENTS = [
  'a',
  'abbr',
  'address',
  'b',
  'br',
  'div',
  'em',
  'footer',
  'h2',
  'h3',
  'header',
  'i',
  'img',
  'li',
  'nav',
  'ol',
  'p',
  'small',
  'span',
  'strong',
  'ul'
]
const VOID = ['br', 'img']
const ATTRIBUTES = /^(alt|class|height|href|lang|rel|role|src|target|title|width|aria-[a-z]+)$/
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/gi
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

function checkAttribute(place, element, name, value) {
  const refuse = (why) => {
    throw new Error(`${place}: ${name}="${value}" of <${element}> ${why}`)
  }
  if (!ATTRIBUTES.test(name)) refuse('is not allowed: no style, no script, no identifier')
  // Any colon before a slash makes a scheme, written plainly or as a character reference.
  if (name === 'href' && !/^(https?:|tel:|mailto:|[^:&]*$|[^:&]*[/?#])/i.test(value)) refuse('leads to no web address')
  if (name === 'src' && !/^(data:image\/|(?!\/\/)[^:&]*$)/i.test(value)) refuse('is no file of the site itself')
}

// Throws where the pages could not show a fragment as it is.
export function checkFragment(place, markup) {
  const open = []
  const words = markup.replace(TAG, (tag, closing, written, attributes) => {
    const element = written.toLowerCase()
    if (!ELEMENTS.includes(element)) throw new Error(`${place}: <${element}> is not allowed`)
    for (const [, name, quoted = '', single = ''] of attributes.matchAll(ATTRIBUTE))
      checkAttribute(place, element, name.toLowerCase(), quoted || single)
    if (closing && open.pop() !== element) throw new Error(`${place}: </${element}> closes what is not open`)
    if (!closing && !VOID.includes(element)) open.push(element)
    return ''
  })
  if (words.includes('<')) throw new Error(`${place}: "${words.slice(words.indexOf('<')).slice(0, 20)}" is no element`)
  if (open.length > 0) throw new Error(`${place}: <${open.pop()}> is not closed`)
}

function checkMeta(place, meta) {
  for (const [name, content] of Object.entries(meta)) {
    if (!/^[A-Za-z][\w.:-]*$/.test(name) || typeof content !== 'string')
      throw new Error(`${place}: "${name}" must be a name with a text`)
    if (/^(viewport|referrer|description|color-scheme|theme-color|format-detection)$/i.test(name))
      throw new Error(`${place}: "${name}" belongs to the page`)
  }
}

function checkAbilities(place, abilities) {
  for (const [name, value] of Object.entries(abilities)) {
    if (!Object.hasOwn(ABILITIES, name))
      throw new Error(`${place}: "${name}" is none of ${Object.keys(ABILITIES).join(', ')}`)
    if (!ABILITIES[name].includes(value)) throw new Error(`${place}: ${name} must be ${ABILITIES[name].join(' or ')}`)
  }
}

/// What a host's file says, checked; without a file, nothing.
export function readHost(file) {
  const host = file ? JSON.parse(readFileSync(file, 'utf8')) : {}
  for (const key of Object.keys(host))
    if (!KEYS.includes(key)) throw new Error(`${file}: "${key}" is none of ${KEYS.join(', ')}`)
  const { meta = {}, header = '', footer = '', address = '', abilities = {} } = host
  checkMeta(`${file}: meta`, meta)
  checkAbilities(`${file}: abilities`, abilities)
  checkFragment(`${file}: header`, header)
  checkFragment(`${file}: footer`, footer)
  if (address && !/^https?:\/\/[^\s"<>?#]+\/$/.test(address)) throw new Error(`${file}: address must be https://…/`)
  return { meta, header, footer, address, abilities }
}

/// A page with what belongs to its host; a skip link stays the first thing on it.
export function withHost(html, { meta, header, footer }) {
  const metas = Object.entries(meta).map(([name, content]) => `<meta name="${name}" content="${escaped(content)}">\n`)
  return html
    .replace('</head>', () => metas.join('') + '</head>')
    .replace(/<body>(\s*<a class="skip"[^>]*>[^<]*<\/a>)?/, (body) => body + header)
    .replace('</body>', () => footer + '</body>')
}

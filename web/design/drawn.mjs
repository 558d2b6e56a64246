// Elements as markup: with this in the place of a browser's document, the page's own modules draw here what they draw on
// the screen. It knows what dom.js asks of a document, and no more.
const VOID = ['br', 'img', 'input']
const escaped = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

class Drawn {
  constructor(tag) {
    Object.assign(this, { tag, attributes: '', children: [] })
  }
  setAttribute(name, value) {
    this.attributes += ` ${name}="${escaped(value)}"`
  }
  append(child) {
    this.children.push(child)
  }
  toString() {
    const inner = this.children.map((child) => (child instanceof Drawn ? child : escaped(child))).join('')
    return `<${this.tag}${this.attributes}>${VOID.includes(this.tag) ? '' : `${inner}</${this.tag}>`}`
  }
}

/// The markup of what `make` builds with dom.js: an element, or a list of them.
export function drawn(make) {
  globalThis.document = { createElement: (tag) => new Drawn(tag) }
  try {
    return [make()].flat(Infinity).filter(Boolean).join('')
  } finally {
    delete globalThis.document
  }
}

// @ts-check
/** @typedef {Node | string | number | null | undefined | false | Children} Child */
/** @typedef {Child[]} Children */

/**
 * Builds an element. Attributes that are null or false are left out; `on…` attributes are handlers; children that are
 * null or false are left out, so that a screen can write `condition && h(…)`.
 * @param {string} tag
 * @param {Record<string, any> | null} [attributes]
 * @param {Children} children
 */
export function h(tag, attributes, ...children) {
  /** @type {HTMLElement & Record<string, any>} */
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) element[name] = value
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : value)
  }
  append(element, children)
  return /** @type {HTMLElement} */ (element)
}

/**
 * @param {HTMLElement} element
 * @param {Children} children
 */
function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child)
    else if (child !== null && child !== undefined && child !== false)
      element.append(/** @type {Node | string} */ (child))
  }
}

/**
 * The step's one heading. Chinese breaks a line anywhere, so each stretch up to a comma keeps together while it fits.
 * @param {string} text
 */
export function heading(text) {
  const stretches = text.match(/[^，：；]+[，：；]?/g) || [text]
  return h('h1', null, stretches.length > 1 ? stretches.map((stretch) => h('span', null, stretch)) : text)
}

/**
 * A button named by what it does, so that tests and styles find it whatever the language.
 * @param {string} action
 * @param {Child} label
 * @param {(event: MouseEvent) => void} onclick
 * @param {Record<string, any>} [attributes]
 */
export function button(action, label, onclick, attributes) {
  return h('button', Object.assign({ type: 'button', 'data-action': action, onclick }, attributes), label)
}

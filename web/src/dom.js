// Builds elements.
/** @import { Content } from './types' */

/** @param {Element} element @param {readonly Content[]} children */
function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child)
    else if (child !== null && child !== undefined && child !== false)
      element.append(/** @type {Node | string} */ (child))
  }
}

/**
 * An element. Attributes that are null or false are left out; `on…` attributes are handlers; children that are null or
 * false are left out, so that a screen can write `condition && h(…)`.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any> | null} [attributes]
 * @param {...Content} children
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag)
  const given = attributes || {}
  for (const name of Object.keys(given)) {
    const value = given[name]
    if (name.startsWith('on')) /** @type {any} */ (element)[name] = value
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : value)
  }
  append(element, children)
  return element
}

/**
 * The step's one heading. Chinese breaks a line anywhere, so each stretch up to a comma keeps together while it fits.
 * @param {string} text
 */
export function heading(text) {
  const stretches = text.match(/[^，：；]+[，：；]?/g) || []
  return h('h1', null, stretches.length > 1 ? stretches.map((stretch) => h('span', null, stretch)) : text)
}

/**
 * A button named by what it does, so that tests and styles find it whatever the language.
 * @param {string} action
 * @param {string} label
 * @param {(() => void) | null} onclick
 * @param {Record<string, any>} [attributes]
 */
export function button(action, label, onclick, attributes) {
  return h('button', Object.assign({ type: 'button', 'data-action': action, onclick }, attributes), label)
}

// What every driver runs inside the page. ES2017, for the oldest engine must read it.

// One expression that calls the function there and gives its result as JSON.
export const call = (fn, args) =>
  `JSON.stringify((${fn})(${args.map((arg) => JSON.stringify(arg)).join(', ')})) || 'null'`

// What a finger would press: the element, or the label that an input belongs to; scrolled to where it can be reached.
export function target(selector) {
  const all = Array.prototype.slice.call(document.querySelectorAll(selector))
  const element = all.find((one) => one.getClientRects().length > 0)
  if (!element) throw new Error('nothing to press at ' + selector)
  const pressed = element.tagName === 'INPUT' ? element.closest('label') : element
  pressed.scrollIntoView({ block: 'center' })
  return pressed
}

// Its middle, in the viewport; and whether something else lies over it.
export const middle = `function (selector) {
  const pressed = (${target})(selector)
  const box = pressed.getBoundingClientRect()
  const x = box.left + box.width / 2, y = box.top + box.height / 2
  const top = document.elementFromPoint(x, y)
  if (!top || !pressed.contains(top)) throw new Error(selector + ' is covered by ' + (top && top.outerHTML.slice(0, 80)))
  return { x: x, y: y }
}`

// The ways to settle that are open, or worth asking about, side by side.
import { h } from '../dom.js'
import { badge, revealButton } from './card.js'
import { groupOf } from './groups.js'
import { clauseLines } from './sources.js'

/** @typedef {import('../types').Content} Content */
/** @typedef {import('../types').ResultsView} ResultsView */
/** @typedef {import('./groups.js').EntitlementResult} EntitlementResult */
/** @typedef {[heading: string, say: (route: EntitlementResult) => Content]} Aspect */

/** @type {(list: string[]) => Content} */
const lines = (list) =>
  list.length > 0 &&
  h(
    'ul',
    null,
    list.map((line) => h('li', null, line))
  )

/** What is compared: a heading, and what a route says of it, falsy for nothing. @type {(view: ResultsView) => Aspect[]} */
function aspects(view) {
  const { words, text } = view
  /** @param {EntitlementResult} route */
  const content = ({ id }) => text.entitlements[id]
  /** @param {EntitlementResult} route */
  const verdict = (route) => {
    const { name } = groupOf(route)
    return h('span', { class: name }, badge(view, name))
  }
  return [
    [words.verdict, verdict],
    [words.ask, (route) => route.verdict === 'possible' && lines(content(route).ask)],
    [words.along, (route) => content(route).along],
    [words.places, (route) => lines(content(route).places)],
    [words.offices, (route) => lines(content(route).offices)],
    [words.papers, (route) => lines(content(route).papers)],
    [words.certainty, (route) => words.certainties[route.certainty]],
    [words.clause, (route) => clauseLines(view, route.clauses)]
  ]
}

/** @type {(routes: EntitlementResult[], aspect: Aspect) => Content} */
function row(routes, [name, say]) {
  const cells = routes.map(say)
  return (
    cells.some(Boolean) &&
    h(
      'tr',
      null,
      h('th', { scope: 'row' }, name),
      cells.map((cell) => h('td', null, cell || '–'))
    )
  )
}

/** @type {(view: ResultsView, entitlements: EntitlementResult[]) => Content} */
export function routesSection(view, entitlements) {
  const { words, roles } = view
  const routes = entitlements.filter((one) => one.kind === roles.kinds.route && !groupOf(one).isFolded)
  return (
    routes.length > 1 &&
    h(
      'details',
      { class: 'routes', 'data-routes': routes.length },
      h('summary', null, h('span', null, words.sideBySide)),
      h(
        'div',
        { class: 'sideways', role: 'region', tabindex: '0', 'aria-label': words.sideBySide },
        h(
          'table',
          null,
          h(
            'thead',
            null,
            h(
              'tr',
              null,
              h('td'),
              routes.map(({ id }) => h('th', { scope: 'col' }, revealButton(view, id)))
            )
          ),
          h(
            'tbody',
            null,
            aspects(view).map((aspect) => row(routes, aspect))
          )
        )
      )
    )
  )
}

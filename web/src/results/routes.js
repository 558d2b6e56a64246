// The ways to settle that are open, or worth asking about, side by side.
import { h } from '../dom.js'
import { badge, revealButton } from './card.js'
import { groupOf, openGroups } from './groups.js'
import { clauseLines } from './sources.js'

const lines = (list) =>
  list.length > 0 &&
  h(
    'ul',
    null,
    list.map((line) => h('li', null, line))
  )

// What is compared: a heading, and what a route says of it, falsy for nothing.
function aspects(app) {
  const { words, text } = app
  const content = ({ id }) => text.entitlements[id]
  const verdict = (route) => {
    const group = groupOf(route)
    return h('span', { class: group }, badge(app, group))
  }
  return [
    [words.verdict, verdict],
    [words.ask, (route) => route.verdict === 'possible' && lines(content(route).ask)],
    [words.along, (route) => content(route).along],
    [words.places, (route) => lines(content(route).places)],
    [words.offices, (route) => lines(content(route).offices)],
    [words.papers, (route) => lines(content(route).papers)],
    [words.certainty, (route) => words.certainties[route.certainty]],
    [words.clause, (route) => clauseLines(app, route.clauses)]
  ]
}

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

export function routesPart(app, entitlements) {
  const { words } = app
  const routes = entitlements.filter(
    (route) => route.kind === 'settlement_route' && openGroups.includes(groupOf(route))
  )
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
              routes.map(({ id }) => h('th', { scope: 'col' }, revealButton(app, id)))
            )
          ),
          h(
            'tbody',
            null,
            aspects(app).map((aspect) => row(routes, aspect))
          )
        )
      )
    )
  )
}

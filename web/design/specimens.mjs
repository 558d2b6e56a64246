// The components, drawn by the page's own modules where these need no engine, and otherwise with the markup of
// layout.js, screens/ and share/. Each takes a sample (samples.mjs).
import { button, h, heading } from '../src/dom.js'
import { GROUPS } from '../src/results/groups.js'
import { badge as badgeOf, card, mark } from '../src/results/card.js'
import { routesSection } from '../src/results/routes.js'
import { clauseLines } from '../src/results/sources.js'
import { clauses, entitlement } from './samples.mjs'

// Names of inputs are parted by language, because the same rows stand on one page twice.
const option = (attributes, label, help) =>
  h(
    'label',
    { class: 'option' },
    h('input', attributes),
    h('span', { class: 'row' }, label, help && h('small', null, help))
  )

const rows = (...children) => h('div', { class: 'rows' }, children)
const act = (label, look, attributes) => button('sample', label, null, { class: look, ...attributes })
// The page of the design has one heading of its own; these only look like it.
const shownHeading = (title) => h('h1', { role: 'none' }, heading(title).children)
const screen = (title, help, ...rest) => h('div', null, shownHeading(title), h('p', { class: 'help' }, help), rest)
const fold = (attributes, title, ...body) => h('details', attributes, h('summary', null, h('span', null, title)), body)
const legend = ({ words, question }, left) =>
  h('legend', null, h('span', { class: 'over' }, words.step(6 - left, left)), shownHeading(question))

export const cities = ({ city, otherCity }) => rows(act(city, 'row', { 'aria-current': 'true' }), act(otherCity, 'row'))

export const choice = ({ language, cells, cellHelp, ...sample }) =>
  h(
    'fieldset',
    null,
    legend(sample, 5),
    rows(
      cells.map((cell, i) =>
        option({ type: 'radio', name: 'choice-' + language, checked: i === 1 }, cell, i === 1 && cellHelp)
      )
    )
  )

export const group = ({ language, words, flagsQuestion, flags }) =>
  h(
    'fieldset',
    null,
    legend({ words, question: flagsQuestion }, 4),
    rows(
      [...flags, words.none].map((flag, i) =>
        option({ type: 'checkbox', name: `group-${language}-${i}`, checked: i < 2 }, flag)
      )
    )
  )

export const buttons = ({ words }) =>
  h('div', { class: 'buttons' }, act(words.continue, 'first'), act(words.unsure, 'second'))

// The page of the design draws a ring around .focused as style.css does around :focus.
export const focused = ({ words }) => h('div', { class: 'buttons' }, act(words.continue, 'first focused'))

export const quietButtons = ({ words }) => [
  h('div', { class: 'first-row' }, act(words.back, 'back'), act(words.aloud, 'aloud')),
  h('p', null, act(words.results, 'link'))
]

export const switches = ({ words }) =>
  h(
    'div',
    { class: 'switches' },
    act(words.elder, null, { 'aria-pressed': 'true' }),
    act(words.contrast, null, { 'aria-pressed': 'false' }),
    act(words.smaller, null, { 'aria-disabled': 'true' })
  )

export const problem = ({ words }) => h('p', { class: 'problem' }, words.chooseOne)
export const folds = ({ words, app }) =>
  fold(
    { class: 'why' },
    words.whyAsked,
    h('p', null, words.hanging),
    h('ul', null, h('li', null, app.text.entitlements.work.title))
  )
export const notice = ({ words }) =>
  h('div', { class: 'notice' }, h('p', null, words.goOn(3)), act(words.goOnButton, 'first'))
export const standing = ({ words }) => h('p', { class: 'standing' }, words.final)

/// One entitlement's card, in a group of the results and with a certainty.
export const entry = ({ app }, name, certainty) => card(app, entitlement(name, certainty), 4)

export const badge = ({ app }) => GROUPS.map(({ name }) => h('p', { class: name }, badgeOf(app, name)))

export const overview = ({ app, words }) =>
  h(
    'ul',
    { class: 'overview' },
    GROUPS.slice(0, 3).map(({ name }, i) =>
      h(
        'li',
        { class: name },
        mark(app, name),
        act(words.groups[name][0], 'link'),
        h('span', { class: 'count' }, 3 - i)
      )
    )
  )

export const answers = ({ words, city, hukou, cells }) =>
  fold(
    { class: 'so-far', open: true },
    words.answers(1),
    h(
      'ul',
      { class: 'answers' },
      [
        [words.city, city],
        [hukou, cells[1]]
      ].map(([name, value]) =>
        h(
          'li',
          null,
          h('span', null, h('b', null, name), words.colon, value),
          act(words.change, 'link', { 'aria-label': words.change + words.colon + name })
        )
      )
    )
  )

export const clause = ({ app }) => h('p', null, clauseLines(app, clauses))

export function table({ app }) {
  const routes = routesSection(app, [entitlement('now'), { ...entitlement('ask', 'delegated'), id: 'rent' }])
  routes.setAttribute('open', '')
  return routes
}

export const keep = ({ keep: words }) =>
  h(
    'section',
    { class: 'keep' },
    h('p', { class: 'help' }, words.help),
    act(words.picture, 'second'),
    act(words.link, 'second')
  )

// Headings without their rank: the page of the design has its own.
export const levels = ({ words, title }) => [
  shownHeading(words.now(3)),
  h('h2', { role: 'none' }, words.principles),
  h('h3', { role: 'none' }, title),
  h('p', null, words.goOn(3)),
  h('p', { class: 'small' }, words.private)
]

export const loading = ({ words, city }) => screen(words.loadingCity(city), words.loadingHelp)
export const failed = ({ words }) =>
  screen(...words.failed.network, h('div', { class: 'buttons' }, act(words.retry, 'first')))

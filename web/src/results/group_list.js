// The groups of verdicts on the page: at a glance, and each with its cards.
import { button, h } from '../dom.js'
import { card, mark, revealButton } from './card.js'
import { GROUPS } from './groups.js'
import { reveal } from './reveal.js'

/** @typedef {import('../types').ResultsView} ResultsView */
/** @typedef {import('../types').Content} Content */
/** @typedef {import('./groups.js').EntitlementResult} EntitlementResult */
/** @typedef {import('./groups.js').Group} Group */
/** @typedef {Record<Group['name'], EntitlementResult[]>} Groups */

/** @type {(view: ResultsView) => Content} */
function goOn({ words, questionsLeft, act }) {
  return (
    questionsLeft > 0 &&
    h(
      'p',
      null,
      button('go-on', words.goOnButton, () => act.proceed(), { class: 'second' })
    )
  )
}

/** @type {(view: ResultsView, name: Group['name'], entitlements: EntitlementResult[], level: 2 | 3) => Content} */
function groupSection(view, name, entitlements, level) {
  if (!entitlements.length) return null
  const { words, roles } = view
  const [title, help] = words.groups[name]
  const apartAlone = name === 'now' && entitlements.every(({ kind }) => kind === roles.kinds.apart)
  return h(
    'section',
    { class: 'group', 'data-group': name },
    h(
      level === 2 ? 'h2' : 'h3',
      { tabindex: '-1' },
      apartAlone ? words.ruralNow : title,
      ' ',
      h('span', { class: 'count' }, entitlements.length)
    ),
    help && h('p', { class: 'help' }, help),
    name === 'open' && goOn(view),
    entitlements.map((entitlement) => card(view, entitlement, level === 2 ? 3 : 4))
  )
}

/**
 * The groups that hold anything, each under a heading of that level.
 * @type {(view: ResultsView, groups: Groups, level: 2 | 3, rows: readonly Group[]) => Content}
 */
export const groupList = (view, groups, level, rows) =>
  rows.map(({ name }) => groupSection(view, name, groups[name], level))

/**
 * A group at a glance, leading to its place in the page; of the first that opens anything, each title does.
 * @type {(view: ResultsView, group: Group, entitlements: EntitlementResult[], isFirst: boolean) => Content}
 */
function overviewRow(view, { name, isFolded }, entitlements, isFirst) {
  return h(
    'li',
    { class: name },
    mark(view, name),
    button('jump', view.words.groups[name][0], () => reveal('[data-group="' + name + '"] > :first-child'), {
      class: 'link'
    }),
    h('span', { class: 'count' }, entitlements.length),
    isFirst &&
      !isFolded &&
      h(
        'ul',
        null,
        entitlements.map(({ id }) => h('li', null, revealButton(view, id)))
      )
  )
}

/** All groups that hold anything at a glance; nothing for a single one. @type {(view: ResultsView, groups: Groups) => Content} */
export function overview(view, groups) {
  const rows = GROUPS.filter(({ name }) => groups[name].length)
  return (
    rows.length > 1 &&
    h(
      'ul',
      { class: 'overview' },
      rows.map((row, i) => overviewRow(view, row, groups[row.name], i === 0))
    )
  )
}

// What settling would keep, change and risk: the same answers, assessed once more with a registration in town.
import { h } from '../dom.js'
import { revealButton } from './card.js'
import { isPresent, verdictOf } from './groups.js'
import { clauseLines } from './sources.js'

/** @typedef {import('../types').Content} Content */
/** @typedef {import('../types').ResultsView} ResultsView */
/** @typedef {import('./groups.js').EntitlementResult} EntitlementResult */
/** @typedef {import('./groups.js').VerdictName} VerdictName */
/** @typedef {{ entitlement: EntitlementResult, after?: VerdictName }} Row An entitlement and its verdict after settling. */
/** @typedef {'kept' | 'gained' | 'lost' | 'open'} Outcome */

/**
 * Which list an entitlement belongs to, if any.
 * @type {(entitlement: EntitlementResult, letter: string, kinds: ResultsView['roles']['kinds']) => Outcome | null}
 */
function outcomeOf({ kind, certainty, verdict }, letter, kinds) {
  const was = verdictOf(verdict).rank
  const { verdict: after, rank } = verdictOf(letter)
  if (kind === kinds.route) return null
  if (after === 'undetermined') return 'open'
  if (rank < was) return 'lost'
  if (kind === kinds.apart && rank > 0 && isPresent({ certainty })) return 'kept'
  return rank > was ? 'gained' : null
}

/**
 * Rights and services after settling against those of today, each list in the policy's order.
 * @param {EntitlementResult[]} entitlements
 * @param {string} letters  the verdicts after settling (`Calculator.verdicts`); '!' where the other answers rule it out
 * @param {ResultsView['roles']['kinds']} kinds
 */
export function compareVerdicts(entitlements, letters, kinds) {
  /** @type {Record<Outcome, Row[]>} */
  const lists = { kept: [], gained: [], lost: [], open: [] }
  if (letters === '!') return lists
  entitlements.forEach((entitlement, i) => {
    const outcome = outcomeOf(entitlement, letters[i], kinds)
    if (outcome) lists[outcome].push({ entitlement, after: verdictOf(letters[i]).verdict })
  })
  return lists
}

/** @type {(view: ResultsView, id: string) => HTMLElement} */
function name(view, id) {
  return view.shown.includes(id) ? revealButton(view, id) : h('b', null, view.text.entitlements[id].title)
}

/** One right or service: how sure it would be, what the document says, and where. @type {(view: ResultsView, row: Row) => HTMLElement} */
function line(view, { entitlement, after }) {
  const { words, text } = view
  const { id, certainty, clauses } = entitlement
  const doubts = [
    after === 'possible' && words.settling.possible,
    certainty !== 'definite' && words.certainties[certainty]
  ].filter(Boolean)
  return h(
    'li',
    { 'data-settling': id },
    h('p', null, name(view, id), doubts.length > 0 && h('em', null, ' ', doubts.join(' '))),
    h('p', { class: 'small' }, text.entitlements[id].gives),
    h('p', { class: 'small' }, clauseLines(view, clauses))
  )
}

/** @type {(view: ResultsView, key: 'kept' | 'gained' | 'lost' | 'back', rows: Row[]) => Content} */
function list(view, key, rows) {
  const [title, help] = view.words.settling[key]
  return (
    rows.length > 0 &&
    h(
      'details',
      { 'data-list': key },
      h('summary', null, h('span', null, title, ' ', h('span', { class: 'count' }, rows.length))),
      help && h('p', { class: 'help' }, help),
      h(
        'ul',
        { class: 'plain' },
        rows.map((row) => line(view, row))
      )
    )
  )
}

/** Nothing for a citizen who has settled, and in a city that does not ask. @type {(view: ResultsView) => Content} */
export function settlingSection(view) {
  const { words, text, result, roles, act } = view
  const { fact, cell } = roles.settled
  if (!text.facts[fact] || String(result.answers[fact]) === cell) return null
  const { entitlements } = result
  const lists = compareVerdicts(entitlements, act.verdictsWith({ [fact]: cell }), roles.kinds)
  const ways = entitlements.filter(({ id }) => text.entitlements[id].way_back).map((entitlement) => ({ entitlement }))
  return h(
    'section',
    { class: 'settling', 'data-settling-part': true },
    h('h2', null, words.settling.heading),
    h('p', { class: 'help' }, words.settling.help(text.name)),
    list(view, 'kept', lists.kept),
    list(view, 'gained', lists.gained),
    list(view, 'lost', lists.lost),
    list(view, 'back', ways),
    !ways.length && h('p', null, words.settling.noWayBack),
    lists.open.length > 0 && h('p', { class: 'help' }, words.settling.open(lists.open.length))
  )
}

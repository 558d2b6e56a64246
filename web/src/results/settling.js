// What settling would keep, change and risk: the same answers, assessed once more with a registration in town.
import { h } from '../dom.js'
import { revealButton } from './card.js'
import { clauseLines } from './sources.js'

// The vocabulary's words for a registration in a town here.
const FACT = 'hukou_status'
const SETTLED = 'settled_here'

const RANKS = { applies: 2, possible: 1, does_not_apply: 0, A: 2, P: 1, N: 0 }

// Nobody has yet what a document only plans or tries out, so nobody keeps it.
const PRESENT = ['definite', 'delegated']

// The verdicts after settling, a letter an entitlement, or '' where the other answers rule it out.
function verdictsWhenSettled({ verdictsWith }) {
  const letters = verdictsWith({ [FACT]: SETTLED })
  return letters === '!' ? '' : letters
}

// Rights and services after settling against those of today, each list in the policy's order: [entitlement, its letter].
function compare(app, entitlements) {
  const after = verdictsWhenSettled(app)
  const lists = { kept: [], gained: [], lost: [], open: [] }
  entitlements.forEach((entitlement, i) => {
    const { kind, certainty, verdict } = entitlement
    if (!after || kind === 'settlement_route') return
    const [was, is] = [RANKS[verdict], RANKS[after[i]]]
    const row = [entitlement, after[i]]
    if (is === undefined) {
      if (after[i] === 'U') lists.open.push(row)
    } else if (is < was) lists.lost.push(row)
    else if (kind === 'rural_right' && is > 0 && PRESENT.includes(certainty)) lists.kept.push(row)
    else if (is > was) lists.gained.push(row)
  })
  return lists
}

function name(app, { id }) {
  return app.shown.includes(id) ? revealButton(app, id) : h('b', null, app.text.entitlements[id].title)
}

// One right or service: how sure it would be, what the document says, and where.
function line(app, [entitlement, letter]) {
  const { words, text } = app
  const { id, certainty, clauses } = entitlement
  const doubts = [
    letter === 'P' && words.settling.possible,
    certainty !== 'definite' && words.certainties[certainty]
  ].filter(Boolean)
  return h(
    'li',
    { 'data-settling': id },
    h('p', null, name(app, entitlement), doubts.length > 0 && h('em', null, ' ', doubts.join(' '))),
    h('p', { class: 'small' }, text.entitlements[id].gives),
    h('p', { class: 'small' }, clauseLines(app, clauses))
  )
}

function list(app, key, rows) {
  const [title, help] = app.words.settling[key]
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
        rows.map((row) => line(app, row))
      )
    )
  )
}

export function settlingPart(app, entitlements) {
  const { words, text } = app
  if (!text.facts[FACT] || app.answers[FACT] === SETTLED) return null
  const lists = compare(app, entitlements)
  const ways = entitlements.filter(({ id }) => text.entitlements[id].way_back).map((entitlement) => [entitlement])
  return h(
    'section',
    { class: 'settling', 'data-settling-part': true },
    h('h2', null, words.settling.heading),
    h('p', { class: 'help' }, words.settling.help(text.name)),
    list(app, 'kept', lists.kept),
    list(app, 'gained', lists.gained),
    list(app, 'lost', lists.lost),
    list(app, 'back', ways),
    !ways.length && h('p', null, words.settling.noWayBack),
    lists.open.length > 0 && h('p', { class: 'help' }, words.settling.open(lists.open.length))
  )
}

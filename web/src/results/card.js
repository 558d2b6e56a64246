// One entitlement, as a letter from a competent official would put it: what you get, why, where, with what, how sure.
import { button, h } from '../dom.js'
import { answerText, changeLine } from '../phrases.js'
import { groupOf } from './groups.js'
import { reveal } from './reveal.js'
import { clauseLines } from './sources.js'

/** @typedef {import('../types').Words} Words */
/** @typedef {import('../types').ResultsView} ResultsView */
/** @typedef {import('../types').EntitlementText} EntitlementText */
/** @typedef {import('../types').Content} Content */
/** @typedef {import('./groups.js').GroupName} GroupName */
/** @typedef {import('./groups.js').EntitlementResult} EntitlementResult */

/** @type {(tag: 'ul' | 'ol', lines: Content[]) => Content} */
const listOf = (tag, lines) =>
  lines.length > 1
    ? h(
        tag,
        null,
        lines.map((line) => h('li', null, line))
      )
    : lines

/** @type {(name: string, content: Content) => HTMLElement} */
function part(name, content) {
  return h('div', { class: 'part' }, h('dt', null, name), h('dd', null, content))
}

/** @type {(name: string, lines: Content[], tag?: 'ul' | 'ol') => Content} */
const partOf = (name, lines, tag) => lines.length > 0 && part(name, listOf(tag || 'ul', lines))

/** @type {(view: ResultsView, entitlement: EntitlementResult) => Content} */
function reason({ words, text, result }, { verdict, reason }) {
  if (verdict === 'undetermined' || verdict === 'not_in_force') return null
  if (!reason.length) return part(words.why, verdict === 'possible' ? words.whyOpen : words.whyAll)
  return partOf(
    words.why,
    reason.map((fact) => answerText(words, text, fact, result.answers[fact]).join(words.colon))
  )
}

// What is still unknown; where the citizen said "not sure", a way to say it now.
/** @type {(view: ResultsView, entitlement: EntitlementResult) => Content} */
function missing({ words, text, stepOfFact, act }, { verdict, missing }) {
  if (verdict !== 'undetermined') return null
  return partOf(
    words.missing,
    missing.map((fact) => {
      const step = stepOfFact[fact]
      return h(
        'span',
        null,
        text.facts[fact].name,
        ' ',
        step && button('change', words.answerNow, () => act.goTo('#q' + step), { class: 'link', 'data-change': fact })
      )
    })
  )
}

/**
 * What a change would lead to, and the changes in words.
 * @type {(view: ResultsView, id: string) => { name: string, lines: string[] }}
 */
export function remedyWords(view, id) {
  const { verdict, changes } = view.act.remedyOf(id)
  return { name: view.words.remedy[verdict], lines: changes.map((change) => changeLine(view, change)) }
}

/** @type {(view: ResultsView, id: string) => Content} */
function remedyPart(view, id) {
  const { name, lines } = remedyWords(view, id)
  return partOf(name, lines)
}

// The same under a folded title, where no list may stand.
/** @type {(view: ResultsView, id: string) => Content} */
function remedyUnderTitle(view, id) {
  const { name, lines } = remedyWords(view, id)
  return [h('span', { class: 'over' }, name), lines.map((line) => h('span', { class: 'line' }, line))]
}

/** Leads to the card of an entitlement that is on the page. @type {(view: ResultsView, id: string) => HTMLElement} */
export const revealButton = ({ text }, id) =>
  button('reveal', text.entitlements[id].title, () => reveal('[data-entitlement="' + id + '"]'), {
    class: 'link'
  })

/** @type {(view: ResultsView, extended: string[]) => Content} */
function national(view, extended) {
  const { words, text } = view
  return partOf(
    words.national,
    extended.map((id) => {
      const { title } = text.entitlements[id]
      return view.shown.includes(id) ? revealButton(view, id) : title
    })
  )
}

/** @type {(...parts: Content[]) => HTMLElement} */
const partList = (...parts) => h('dl', { class: 'parts' }, parts)

/** @type {(view: ResultsView, entitlement: EntitlementResult, group: GroupName, content: EntitlementText) => Content} */
function verdictParts(view, entitlement, group, content) {
  return partList(
    partOf(view.words.ask, entitlement.verdict === 'possible' ? content.ask : []),
    entitlement.remedy && group !== 'change' && remedyPart(view, entitlement.id),
    reason(view, entitlement),
    missing(view, entitlement)
  )
}

/** @type {(view: ResultsView, content: EntitlementText) => Content} */
function practicalParts(view, content) {
  const { words } = view
  return partList(
    partOf(words.offices, content.offices),
    partOf(words.papers, content.papers),
    partOf(content.places.length > 1 ? words.placesOrdered : words.places, content.places, 'ol'),
    content.along && part(words.along, content.along),
    partOf(words.notes, content.notes),
    national(view, content.extends)
  )
}

/** @type {(view: ResultsView, entitlement: EntitlementResult) => Content} */
function source(view, { certainty, clauses }) {
  return partList(part(view.words.clause, [view.words.certainties[certainty], clauseLines(view, clauses)]))
}

/** @type {(view: { words: Words }, group: GroupName) => HTMLElement} */
export const mark = ({ words }, group) => h('span', { class: 'mark', 'aria-hidden': 'true' }, words.marks[group])

/**
 * Mark, verdict and kind; `kind` is left out where all are of one kind.
 * @type {(view: { words: Words }, group: GroupName, kind?: EntitlementResult['kind']) => HTMLElement}
 */
export function badge({ words }, group, kind) {
  return h(
    'span',
    { class: 'badge' },
    mark({ words }, group),
    h('span', { class: 'verdict' }, words.groups[group][2]),
    kind && h('span', { class: 'kind' }, words.kinds[kind])
  )
}

/**
 * The card of an entitlement; its title is a heading of that level.
 * @type {(view: ResultsView, entitlement: EntitlementResult, level: 3 | 4) => HTMLElement}
 */
export function card(view, entitlement, level) {
  const { name: group, isFolded } = groupOf(entitlement)
  const content = view.text.entitlements[entitlement.id]
  const attributes = {
    class: 'card ' + group + (entitlement.certainty === 'definite' ? ' definite' : ''),
    'data-entitlement': entitlement.id,
    'data-verdict': entitlement.verdict,
    'data-certainty': entitlement.certainty
  }
  const title = h(level === 3 ? 'h3' : 'h4', null, content.title)
  const body = [
    h('p', { class: 'gives' }, content.gives),
    verdictParts(view, entitlement, group, content),
    practicalParts(view, content),
    source(view, entitlement)
  ]
  if (isFolded)
    return h(
      'details',
      attributes,
      h(
        'summary',
        null,
        h(
          'span',
          null,
          badge(view, group, entitlement.kind),
          title,
          group === 'change' && remedyUnderTitle(view, entitlement.id)
        )
      ),
      body
    )
  return h('article', Object.assign({ tabindex: '-1' }, attributes), badge(view, group, entitlement.kind), title, body)
}

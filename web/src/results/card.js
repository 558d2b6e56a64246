// One entitlement, as a letter from a competent official would put it: what you get, why, where, with what, how sure.
import { button, h } from '../dom.js'
import { answerText, changeLine } from '../phrases.js'
import { clauseLines } from './sources.js'

// What the citizen cannot act on today waits behind its title; of a change, the title says which.
const folded = ['change', 'open', 'no', 'ended']

const listOf = (tag, lines) =>
  lines.length > 1
    ? h(
        tag,
        null,
        lines.map((line) => h('li', null, line))
      )
    : lines

function part(name, content) {
  return h('div', { class: 'part' }, h('dt', null, name), h('dd', null, content))
}

const partOf = (name, lines, tag) => lines.length > 0 && part(name, listOf(tag || 'ul', lines))

function reason({ words, text, answers }, { verdict, reason }) {
  if (verdict === 'undetermined' || verdict === 'not_in_force') return null
  if (!reason.length) return part(words.why, verdict === 'possible' ? words.whyOpen : words.whyAll)
  return partOf(
    words.why,
    reason.map((fact) => answerText(words, text, fact, answers[fact]).join(words.colon))
  )
}

// What is still unknown; where the citizen said "not sure", a way to say it now.
function missing(app, { verdict, missing }) {
  const { words, text } = app
  if (verdict !== 'undetermined') return null
  return partOf(
    words.missing,
    missing.map((fact) => {
      const step = app.stepOfFact(fact)
      return h(
        'span',
        null,
        text.facts[fact].name,
        ' ',
        step >= 0 &&
          button('change', words.answerNow, () => app.go('#q' + (step + 1)), { class: 'link', 'data-change': fact })
      )
    })
  )
}

// What a change would lead to, and the changes in words.
export function remedyWords(app, id) {
  const { verdict, changes } = app.remedyOf(id)
  return { name: app.words.remedy[verdict], lines: changes.map((change) => changeLine(app, change)) }
}

function remedyPart(app, id) {
  const { name, lines } = remedyWords(app, id)
  return partOf(name, lines)
}

// The same under a folded title, where no list may stand.
function remedyUnderTitle(app, id) {
  const { name, lines } = remedyWords(app, id)
  return [h('span', { class: 'over' }, name), lines.map((line) => h('span', { class: 'line' }, line))]
}

// Leads to the card of an entitlement that is on the page.
export const revealButton = (app, id) =>
  button('reveal', app.text.entitlements[id].title, () => app.reveal('[data-entitlement="' + id + '"]'), {
    class: 'link'
  })

function national(app, extended) {
  const { words, text } = app
  return partOf(
    words.national,
    extended.map((id) => {
      const { title } = text.entitlements[id]
      return app.shown.includes(id) ? revealButton(app, id) : title
    })
  )
}

const partList = (...parts) => h('dl', { class: 'parts' }, parts)

function verdictParts(app, entitlement, group, content) {
  return partList(
    partOf(app.words.ask, entitlement.verdict === 'possible' ? content.ask : []),
    entitlement.remedy && group !== 'change' && remedyPart(app, entitlement.id),
    reason(app, entitlement),
    missing(app, entitlement)
  )
}

function practicalParts(app, content) {
  const { words } = app
  return partList(
    partOf(words.offices, content.offices),
    partOf(words.papers, content.papers),
    partOf(content.places.length > 1 ? words.placesOrdered : words.places, content.places, 'ol'),
    content.along && part(words.along, content.along),
    partOf(words.notes, content.notes),
    national(app, content.extends)
  )
}

function source(app, certainty, clauses) {
  return partList(part(app.words.clause, [app.words.certainties[certainty], clauseLines(app, clauses)]))
}

export const mark = ({ words }, group) => h('span', { class: 'mark', 'aria-hidden': 'true' }, words.marks[group])

// `kind` is left out where all are of one kind.
export function badge(app, group, kind) {
  const { words } = app
  return h(
    'span',
    { class: 'badge' },
    mark(app, group),
    h('span', { class: 'verdict' }, words.groups[group][2]),
    kind && h('span', { class: 'kind' }, words.kinds[kind])
  )
}

// `level` is the heading's rank below the group it stands in.
export function card(app, entitlement, group, level) {
  const content = app.text.entitlements[entitlement.id]
  const attributes = {
    class: 'card ' + group + (entitlement.certainty === 'definite' ? ' definite' : ''),
    'data-entitlement': entitlement.id,
    'data-verdict': entitlement.verdict,
    'data-certainty': entitlement.certainty
  }
  const title = h('h' + level, null, content.title)
  const body = [
    h('p', { class: 'gives' }, content.gives),
    verdictParts(app, entitlement, group, content),
    practicalParts(app, content),
    source(app, entitlement.certainty, entitlement.clauses)
  ]
  if (folded.includes(group))
    return h(
      'details',
      attributes,
      h(
        'summary',
        null,
        h(
          'span',
          null,
          badge(app, group, entitlement.kind),
          title,
          group === 'change' && remedyUnderTitle(app, entitlement.id)
        )
      ),
      body
    )
  return h('article', Object.assign({ tabindex: '-1' }, attributes), badge(app, group, entitlement.kind), title, body)
}

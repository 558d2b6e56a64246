// What a citizen takes along: paper, a picture, a link. The part that makes the last two comes after the page itself.
import { button, h } from '../dom.js'
import { remedyWords } from './card.js'
import { groupOrder } from './groups.js'
import { canPrint } from './print.js'

// What does not apply stays on the page.
const LEFT_OUT = ['no', 'ended']

// What a picture says of one entitlement. No reason: reasons are answers, and a picture carries none.
function linesOf(app, { id, verdict, certainty, clauses }, group) {
  const { words, text } = app
  const { gives, ask, offices, papers } = text.entitlements[id]
  const named = (name, list) => list.map((line) => name + words.colon + line)
  if (group === 'open') return []
  const remedy = group === 'change' ? remedyWords(app, id) : { lines: [] }
  return [].concat(
    gives,
    certainty === 'definite' ? [] : words.certainties[certainty],
    named(words.ask, verdict === 'possible' ? ask : []),
    named(remedy.name, remedy.lines),
    named(words.offices, offices),
    named(words.papers, papers),
    named(
      words.clause,
      clauses.map(({ document, clause }) => text.documents[document].short + ' ' + clause)
    )
  )
}

function sectionsOf(app, groups) {
  return groupOrder
    .filter((name) => groups[name].length && !LEFT_OUT.includes(name))
    .map((name) => ({
      heading: app.words.groups[name][0],
      tone: name,
      items: groups[name].map((entitlement) => ({
        title: app.text.entitlements[entitlement.id].title,
        lines: linesOf(app, entitlement, name)
      }))
    }))
}

function shareSection(app, { shareSection: draw, words }, { title, subtitle, groups, foot }) {
  const { names, pack, state } = app
  return draw({
    words: words[state.language],
    language: state.language,
    city: state.city,
    goal: state.goal,
    answers: app.answers,
    names,
    sha256: pack,
    results: () => ({ title, subtitle, sections: sectionsOf(app, groups), foot })
  })
}

/// `shown` is { title, subtitle, groups, foot }: what the page says of all that a picture may show.
export function saveSection(app, shown) {
  const { words } = app
  const part = h(
    'section',
    { class: 'take' },
    canPrint() && button('print', words.print, () => print(), { class: 'second' })
  )
  app.loadShare().then(
    (share) => part.prepend(shareSection(app, share, shown)),
    () => part.append(h('p', { class: 'help' }, words.failed.network[1]))
  )
  return part
}

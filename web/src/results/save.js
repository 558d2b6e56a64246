// What a citizen saves of the results: paper, a picture, a link. The script for the last two comes after the page itself.
import { button, h } from '../dom.js'
import { remedyWords } from './card.js'
import { GROUPS } from './groups.js'
import { canPrint } from './print.js'

/** @typedef {import('../types').PictureItem} PictureItem */
/** @typedef {import('../types').PictureSection} PictureSection */
/** @typedef {import('../types').ResultsView} ResultsView */
/** @typedef {import('../types').SharePart} SharePart */
/** @typedef {import('./groups.js').EntitlementResult} EntitlementResult */
/** @typedef {import('./groups.js').GroupName} GroupName */
/**
 * What the page says of all that a picture may show.
 * @typedef {object} Shown
 * @property {string} title
 * @property {string} subtitle
 * @property {Record<GroupName, EntitlementResult[]>} groups
 * @property {string[]} foot
 */

/**
 * What a picture says of one entitlement. No reason: reasons are answers, and a picture carries none.
 * @type {(view: ResultsView, entitlement: EntitlementResult, group: GroupName) => string[]}
 */
function linesOf(view, { id, verdict, certainty, clauses }, group) {
  const { words, text } = view
  const { gives, ask, offices, papers } = text.entitlements[id]
  /** @type {(name: string, list: string[]) => string[]} */
  const named = (name, list) => list.map((line) => name + words.colon + line)
  if (group === 'open') return []
  const remedy = group === 'change' ? remedyWords(view, id) : { name: '', lines: [] }
  return [gives].concat(
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

/** @type {(view: ResultsView, groups: Shown['groups']) => PictureSection[]} */
function sectionsOf(view, groups) {
  return GROUPS.filter(({ name, inPicture }) => inPicture && groups[name].length).map(({ name, tone }) => ({
    heading: view.words.groups[name][0],
    tone,
    items: groups[name].map((entitlement) => ({
      title: view.text.entitlements[entitlement.id].title,
      lines: linesOf(view, entitlement, name)
    }))
  }))
}

/** @type {(view: ResultsView, share: SharePart, shown: Shown) => HTMLElement} */
const shareSection = (view, { shareSection: draw, words }, { title, subtitle, groups, foot }) =>
  draw(
    Object.assign({}, view, {
      words: words[view.language],
      results: () => ({ title, subtitle, sections: sectionsOf(view, groups), foot })
    })
  )

/** @type {(view: ResultsView, shown: Shown) => HTMLElement} */
export function saveSection(view, shown) {
  const { words, abilities, act } = view
  const section = h(
    'section',
    { class: 'take' },
    canPrint(abilities) && button('print', words.print, () => print(), { class: 'second' })
  )
  act.loadShare().then(
    (share) => section.prepend(shareSection(view, share, shown)),
    () => section.append(h('p', { class: 'help' }, words.failed.network[1]))
  )
  return section
}

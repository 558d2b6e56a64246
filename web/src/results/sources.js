// Clauses and documents: where everything comes from.
import { h } from '../dom.js'
import { spellDate } from '../dates.js'

/** @typedef {import('../types').Clause} Clause */
/** @typedef {import('../types').CityTexts} CityTexts */
/** @typedef {import('../types').Content} Content */
/** @typedef {import('../types').DocumentText} DocumentText */
/** @typedef {import('../types').Words} Words */
/** @typedef {{ words: Words, text: Pick<CityTexts, 'documents'> }} Named What a source is named from. */

/** @type {(words: Words, document: DocumentText) => string} */
function documentDate(words, { effective, issued, ends }) {
  const from = effective
    ? words.inForce(spellDate(words, effective))
    : issued
      ? words.issued(spellDate(words, issued))
      : words.undated
  return from + (ends ? words.comma + words.ends(spellDate(words, ends)) : '')
}

/**
 * "Plan of 2022, 三(一)2, in force from 1 August 2022": clause numbers stay as the document writes them.
 * @type {(named: Named, clauses: Clause[]) => HTMLElement[]}
 */
export function clauseLines({ words, text }, clauses) {
  return clauses.map(({ document, clause }) => {
    const source = text.documents[document]
    return h(
      'span',
      { class: 'clause' },
      source.short,
      ' ',
      h('b', { lang: 'zh' }, clause),
      ' ',
      h('span', null, documentDate(words, source))
    )
  })
}

/** @type {(named: Named, id: string) => HTMLElement} */
function documentEntry({ words, text }, id) {
  const source = text.documents[id]
  const facts = [source.issuer, source.number, documentDate(words, source)].filter(Boolean).join(words.comma)
  return h(
    'li',
    null,
    h('p', null, h('b', null, source.short)),
    h('p', { class: 'small' }, h('cite', { lang: words.source }, source.title), h('br'), facts),
    h('p', null, source.notice),
    source.link && h('p', null, h('a', { href: source.link, rel: 'noopener noreferrer' }, words.original))
  )
}

/**
 * Every document that something shown refers to, with its notice of how far to trust it.
 * @type {(named: Named, shown: { clauses: Clause[] }[]) => Content}
 */
export function documentList(named, shown) {
  const cited = Object.keys(named.text.documents).filter((id) =>
    shown.some(({ clauses }) => clauses.some(({ document }) => document === id))
  )
  return (
    cited.length > 0 &&
    h(
      'section',
      { class: 'documents' },
      h('h2', null, named.words.documents),
      h(
        'ul',
        { class: 'plain' },
        cited.map((id) => documentEntry(named, id))
      )
    )
  )
}

// Two answers that cannot both be true: which, why, and where to change them.
import { h, heading } from '../dom.js'

/** @typedef {import('../types').CityTexts} CityTexts */
/** @typedef {import('../types').ClashData} ClashData */

/**
 * The axioms that speak only of clashing facts; where the clash runs through several axioms, those that touch it.
 * @type {(text: CityTexts, clash: string[]) => CityTexts['axioms']}
 */
export function axiomsOf(text, clash) {
  const inside = text.axioms.filter((axiom) => axiom.facts.every((fact) => clash.includes(fact)))
  return inside.length ? inside : text.axioms.filter((axiom) => axiom.facts.some((fact) => clash.includes(fact)))
}

/** @type {(data: ClashData) => HTMLElement} */
export function clashScreen({ words, text, clash, firstRow, answerRows }) {
  return h(
    'main',
    { class: 'column', 'data-screen': 'clash' },
    firstRow,
    heading(words.clashHeading),
    h('p', { class: 'help' }, words.clashHelp),
    h('h2', null, words.clashWhy),
    axiomsOf(text, clash).map((axiom) => h('p', null, axiom.text)),
    h('h2', null, words.clashAnswers),
    answerRows
  )
}

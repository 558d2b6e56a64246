// Two answers that cannot both be true: which, why, and where to change them.
import { h, heading } from '../dom.js'

// The axioms that speak only of clashing facts; where the clash runs through several, those that touch it.
function reasons(text, clash) {
  const inside = text.axioms.filter((axiom) => axiom.facts.every((fact) => clash.includes(fact)))
  return inside.length ? inside : text.axioms.filter((axiom) => axiom.facts.some((fact) => clash.includes(fact)))
}

export function clashScreen({ words, text, clash, firstRow, answerRows }) {
  return h(
    'main',
    { class: 'column', 'data-screen': 'clash' },
    firstRow,
    heading(words.clashHeading),
    h('p', { class: 'help' }, words.clashHelp),
    h('h2', null, words.clashWhy),
    reasons(text, clash).map((axiom) => h('p', null, axiom.text)),
    h('h2', null, words.clashAnswers),
    answerRows
  )
}

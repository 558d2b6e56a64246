// Facts and answers in the citizen's words.
/** @import { Cell, Change } from '../../core/browser/calculator' */
/** @import { CityTexts, PageWords, Words } from './types' */
/** @typedef {Pick<CityTexts, 'facts'>} FactTexts */

/**
 * The engine writes a flag's cells as true and false, the texts as "true" and "false".
 * @param {FactTexts} text
 * @param {string} fact
 * @param {Cell} cell
 */
export function cellText({ facts }, fact, cell) {
  const [, name] = facts[fact].cells.find(([id]) => id === String(cell)) || []
  if (name === undefined) throw new Error('no cell ' + cell + ' of ' + fact)
  return name
}

/**
 * A fact's name and what the citizen said of it.
 * @param {PageWords} words
 * @param {FactTexts} text
 * @param {string} fact
 * @param {Cell | null} value
 */
export const answerText = (words, text, fact, value) => [
  text.facts[fact].name,
  value === null ? words.unsure : cellText(text, fact, value)
]

/**
 * A change of one answer to another.
 * @param {{ words: Words, text: FactTexts }} page
 * @param {Change} change
 */
export function changeLine({ words, text }, { fact, from, to }) {
  const was = from === null ? null : cellText(text, fact, from)
  return text.facts[fact].name + words.colon + words.becomes(was, cellText(text, fact, to))
}

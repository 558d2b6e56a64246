// The answers so far, each with a way to change it, and what became of answers that are gone.
import { button, h } from '../dom.js'

/** @import { Goal, PageWords } from '../types' */
/** @typedef {{ step: number, fact: string, name: string, value: string }} AnswerLine the answer to one fact; `step` from 1 */
/**
 * @typedef {object} AnswersData
 * @property {PageWords} words
 * @property {string} city its name
 * @property {Goal | undefined} goal
 * @property {AnswerLine[]} lines
 * @property {boolean | null} isRemembered on this device; null where it may not be asked
 */
/**
 * @typedef {object} AnswersActions
 * @property {(hash: string) => void} goTo
 * @property {(wanted: boolean) => void} remember
 * @property {() => void} restart
 */

/** @param {PageWords} words @param {string} name @param {string} value @param {string} changes @param {() => void} change */
const changeRow = (words, name, value, changes, change) =>
  h(
    'li',
    null,
    h('span', null, h('b', null, name), words.colon, value),
    button('change', words.change, change, {
      class: 'link',
      'aria-label': words.change + words.colon + name,
      'data-change': changes
    })
  )

/**
 * Answers, each with a way to change it.
 * @param {PageWords} words
 * @param {AnswerLine[]} lines
 * @param {(hash: string) => void} goTo
 */
export const answerRows = (words, lines, goTo) =>
  h(
    'ul',
    { class: 'answers' },
    lines.map(({ step, fact, name, value }) => changeRow(words, name, value, fact, () => goTo('#q' + step)))
  )

/** @param {PageWords} words @param {boolean} isRemembered @param {(wanted: boolean) => void} remember */
const rememberBox = (words, isRemembered, remember) =>
  h(
    'label',
    { class: 'option' },
    h('input', {
      type: 'checkbox',
      'data-action': 'remember',
      checked: isRemembered,
      onchange: (/** @type {any} */ { target }) => remember(target.checked)
    }),
    h('span', { class: 'row' }, words.remember, h('small', null, words.rememberHelp))
  )

/** @param {AnswersData} data @param {AnswersActions} act */
const answersPart = ({ words, city, goal, lines, isRemembered }, { goTo, remember, restart }) =>
  [
    h(
      'ul',
      { class: 'answers' },
      changeRow(words, words.city, city, 'city', () => goTo('#city')),
      goal && changeRow(words, words.goal, goal.name, 'goal', () => goTo('#goal'))
    ),
    answerRows(words, lines, goTo),
    isRemembered !== null && rememberBox(words, isRemembered, remember),
    button('restart', words.restart, restart, { class: 'link' })
  ].filter(Boolean)

/**
 * The answers so far, drawn in full when they are opened: until then a phone has better things to draw.
 * @param {PageWords} words
 * @param {number} count how many steps are answered
 * @param {() => AnswersData} getData
 * @param {AnswersActions} act
 */
export function answersSoFar(words, count, getData, act) {
  const rows = h('div')
  const fill = () => {
    if (!rows.firstChild) rows.append(.../** @type {Node[]} */ (answersPart(getData(), act)))
  }
  return h(
    'details',
    { class: 'so-far', 'data-answers': String(count) },
    h('summary', { onclick: fill }, h('span', null, words.answers(count))),
    rows
  )
}

/**
 * What became of answers from before this visit, or null.
 * @param {string | null} notice
 */
export const pageNotice = (notice) => notice && h('p', { class: 'notice', 'data-notice': true }, notice)

/**
 * Which answers the last change took out, so that nothing goes without a word; null where it took out none.
 * @param {PageWords} words
 * @param {number} count of steps
 * @param {AnswerLine[]} lines
 */
export const droppedNotice = (words, count, lines) =>
  count > 0
    ? h(
        'div',
        { class: 'notice', 'data-dropped': count },
        h('p', null, words.dropped),
        h(
          'ul',
          null,
          lines.map(({ name, value }) => h('li', null, name, words.colon, value))
        )
      )
    : null

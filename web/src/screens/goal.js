import { button, h, heading } from '../dom.js'

/** @import { Content, Goal, PageWords } from '../types' */

/**
 * The second step: what the citizen wants to know.
 * @param {object} data
 * @param {PageWords} data.words
 * @param {string} data.city its name
 * @param {Goal[]} data.goals
 * @param {string | null} data.chosen the id of the goal chosen earlier
 * @param {Content} data.firstRow
 * @param {Content} data.notice
 * @param {{ chooseGoal: (id: string) => void }} act
 */
export const goalScreen = ({ words, city, goals, chosen, firstRow, notice }, act) =>
  h(
    'main',
    { class: 'column', 'data-screen': 'goal' },
    firstRow,
    notice,
    h('p', { class: 'over' }, city),
    heading(words.goalHeading),
    h('p', { class: 'help' }, words.goalHelp),
    h(
      'div',
      { class: 'rows' },
      goals.map(({ id, name }) =>
        button('goal', name, () => act.chooseGoal(id), {
          class: 'row',
          'data-goal': id,
          'aria-current': id === chosen ? 'true' : null
        })
      )
    )
  )

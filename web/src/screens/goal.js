import { button, h, heading } from '../dom.js'
import { firstRow, pageNotice } from '../layout.js'
import { state } from '../state.js'

export function goalScreen(app) {
  const { words, text } = app
  return h(
    'main',
    { class: 'column', 'data-screen': 'goal' },
    firstRow(app),
    pageNotice(app),
    h('p', { class: 'over' }, text.name),
    heading(words.goalHeading),
    h('p', { class: 'help' }, words.goalHelp),
    h(
      'div',
      { class: 'rows' },
      text.goals.map((goal) =>
        button('goal', goal.name, () => app.chooseGoal(goal.id), {
          class: 'row',
          'data-goal': goal.id,
          'aria-current': goal.id === state.goal ? 'true' : null
        })
      )
    )
  )
}

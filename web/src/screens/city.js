import { button, h, heading } from '../dom.js'
import { cities } from '../city.js'
import { firstRow, pageNotice } from '../layout.js'
import { answeredSteps, state } from '../state.js'

export function cityScreen(app) {
  const { words } = app
  return h(
    'main',
    { class: 'column', 'data-screen': 'city' },
    firstRow(app, true),
    pageNotice(app),
    heading(words.cityHeading),
    h('p', { class: 'help' }, words.cityHelp),
    answeredSteps().length > 0 && h('p', { class: 'notice' }, words.cityClears),
    h(
      'div',
      { class: 'rows' },
      cities.map((city) =>
        button('city', city.name[state.language], () => app.chooseCity(city.id), {
          class: 'row',
          'data-city': city.id,
          'aria-current': city.id === state.city ? 'true' : null
        })
      )
    )
  )
}

// The same citizen in another city: one press there, one press back.
import { button, h } from '../dom.js'

const nameOf = ({ cityEntry, state }, id) => cityEntry(id).name[state.language]

const lookButton = (app, id, label, look) =>
  button('look', label, () => app.lookAt(id), { class: look, 'data-look': id })

// Said before anything else while the answers are only supposed of this city.
export function supposedNotice(app) {
  const { words, state } = app
  const { home } = state
  return (
    home &&
    h(
      'div',
      { class: 'notice', 'data-supposed': home.city },
      h('p', null, words.supposed(nameOf(app, state.city), nameOf(app, home.city))),
      lookButton(app, home.city, words.backTo(nameOf(app, home.city)), 'second')
    )
  )
}

export function otherCities(app) {
  const { words, cities, state } = app
  return h(
    'section',
    { class: 'other-cities' },
    h('h2', null, words.otherCities),
    h('p', { class: 'help' }, words.otherCitiesHelp),
    h(
      'div',
      { class: 'rows' },
      cities.filter(({ id }) => id !== state.city).map(({ id }) => lookButton(app, id, nameOf(app, id), 'row'))
    )
  )
}

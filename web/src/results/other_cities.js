// The same citizen in another city: one press there, one press back.
import { button, h } from '../dom.js'

/** @typedef {import('../types').ResultsView} ResultsView */
/** @typedef {import('../types').Content} Content */

/** @type {(view: ResultsView, id: string) => string} */
const nameOf = ({ cities }, id) => cities.filter((city) => city.id === id)[0].name

/** @type {(view: ResultsView, id: string, label: string, look: string) => HTMLElement} */
const lookButton = ({ act }, id, label, look) =>
  button('look', label, () => act.lookAt(id), { class: look, 'data-look': id })

/** Said before anything else while the answers are only supposed of this city. @type {(view: ResultsView) => Content} */
export function supposedNotice(view) {
  const { words, city, home } = view
  return (
    home &&
    h(
      'div',
      { class: 'notice', 'data-supposed': home },
      h('p', null, words.supposed(nameOf(view, city), nameOf(view, home))),
      lookButton(view, home, words.backTo(nameOf(view, home)), 'second')
    )
  )
}

/** @type {(view: ResultsView) => Content} */
export function otherCities(view) {
  const { words, cities, city } = view
  return h(
    'section',
    { class: 'other-cities' },
    h('h2', null, words.otherCities),
    h('p', { class: 'help' }, words.otherCitiesHelp),
    h(
      'div',
      { class: 'rows' },
      cities.filter(({ id }) => id !== city).map(({ id, name }) => lookButton(view, id, name, 'row'))
    )
  )
}

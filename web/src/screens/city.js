import { button, h, heading } from '../dom.js'

/** @import { Content, NamedCity, PageWords } from '../types' */

/**
 * The first step: which city.
 * @param {object} data
 * @param {PageWords} data.words
 * @param {NamedCity[]} data.cities
 * @param {string | null} data.chosen the id of the city chosen earlier
 * @param {boolean} data.clearsAnswers whether another city takes the answers away
 * @param {Content} data.firstRow
 * @param {Content} data.notice
 * @param {{ chooseCity: (id: string) => void }} act
 */
export const cityScreen = ({ words, cities, chosen, clearsAnswers, firstRow, notice }, act) =>
  h(
    'main',
    { class: 'column', 'data-screen': 'city' },
    firstRow,
    notice,
    heading(words.cityHeading),
    h('p', { class: 'help' }, words.cityHelp),
    clearsAnswers && h('p', { class: 'notice' }, words.cityClears),
    h(
      'div',
      { class: 'rows' },
      cities.map(({ id, name }) =>
        button('city', name, () => act.chooseCity(id), {
          class: 'row',
          'data-city': id,
          'aria-current': id === chosen ? 'true' : null
        })
      )
    )
  )

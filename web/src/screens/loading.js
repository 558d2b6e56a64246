import { h, heading } from '../dom.js'

/** @import { Content, NamedCity, PageWords } from '../types' */

/**
 * While files are on their way.
 * @param {object} data
 * @param {PageWords} data.words
 * @param {NamedCity | undefined} data.city where one is chosen
 * @param {Content} data.firstRow
 */
export const loadingScreen = ({ words, city, firstRow }) =>
  h(
    'main',
    { class: 'column', 'data-screen': 'loading', 'aria-busy': 'true' },
    firstRow,
    heading(city ? words.loadingCity(city.name) : words.loading),
    h('p', { class: 'help' }, words.loadingHelp)
  )

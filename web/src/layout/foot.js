import { h } from '../dom.js'

/** @import { NamedCity, PageWords } from '../types' */

// Every rule of the city on one page, for whoever would rather read than answer.
/** @param {PageWords} words @param {NamedCity} city */
const guideLink = (words, { id, name }) =>
  h('p', null, h('a', { href: id + '.guide.' + words.lang + '.html' }, words.guide(name)))

/**
 * The foot of every screen: the guide, privacy, who decides, and whom to ask.
 * @param {{ words: PageWords, city: NamedCity | undefined }} data
 */
export const foot = ({ words, city }) =>
  h(
    'footer',
    { class: 'column foot' },
    city && guideLink(words, city),
    h('p', null, words.private),
    h('p', null, words.office),
    h('p', null, words.help, ' ', h('a', { href: 'tel:12345' }, '12345'), words.stop)
  )

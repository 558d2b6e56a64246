import { button, h, heading } from '../dom.js'

/** @import { Content, FailureKind, PageWords } from '../types' */

/**
 * Why the page cannot go on, and two ways out of it. Needs no state, voice, city or engine.
 * @param {object} data
 * @param {Pick<PageWords, 'failed' | 'retry' | 'restart'>} data.words
 * @param {FailureKind} data.kind
 * @param {Content} data.firstRow
 * @param {{ retry: () => void, restart: () => void }} act
 */
export function failedScreen({ words, kind, firstRow }, { retry, restart }) {
  const [title, help] = words.failed[kind]
  return h(
    'main',
    { class: 'column', 'data-screen': 'failed', 'data-failure': kind },
    firstRow,
    heading(title),
    h('p', { class: 'help' }, help),
    h('div', { class: 'buttons' }, button('retry', words.retry, retry, { class: 'first' })),
    h('p', null, button('restart', words.restart, restart, { class: 'link' }))
  )
}

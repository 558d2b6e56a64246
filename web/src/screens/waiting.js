import { button, h, heading } from '../dom.js'
import { firstRow } from '../layout.js'
import { cityEntry } from '../city.js'
import { state } from '../state.js'

export function loadingScreen(app) {
  const { words } = app
  const city = state.city && cityEntry(state.city).name[state.language]
  return h(
    'main',
    { class: 'column', 'data-screen': 'loading', 'aria-busy': 'true' },
    firstRow(app),
    heading(city ? words.loadingCity(city) : words.loading),
    h('p', { class: 'help' }, words.loadingHelp)
  )
}

export function failedScreen(app, kind) {
  const { words } = app
  const [title, help] = words.failed[kind]
  return h(
    'main',
    { class: 'column', 'data-screen': 'failed', 'data-failure': kind },
    firstRow(app),
    heading(title),
    h('p', { class: 'help' }, help),
    h(
      'div',
      { class: 'buttons' },
      button('retry', words.retry, () => app.retry(), { class: 'first' })
    )
  )
}

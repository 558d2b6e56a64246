// What every screen has: the head with languages and display, the answers so far, and the foot.
import { languages } from './site.js'
import { canRead, stopSpeaking, isReading, readAloud, whenVoicesChange } from './speech.js'
import { button, h } from './dom.js'
import { answerText } from './phrases.js'
import { cityEntry } from './city.js'
import { SIZES, canResize, resize, switchContrast, switchElder } from './display.js'
import { isRemembered, remember, saveDraft } from './draft.js'
import { answeredSteps, state } from './state.js'

const pressed = (isPressed) => String(!!isPressed)

function languageButton(app, id) {
  return button('lang', languages[id].name, () => app.speak(id), {
    'data-lang': id,
    lang: id,
    'aria-pressed': pressed(id === state.language)
  })
}

// Text size and contrast act at once and leave the screen as it is.
function displayPart(app) {
  const { words } = app
  const size = h('span', { class: 'size', role: 'status' })
  const smaller = button('smaller', words.smaller, () => change(() => resize(-1)))
  const larger = button('larger', words.larger, () => change(() => resize(1)))
  const contrast = button('contrast', words.contrast, () => change(switchContrast))

  function change(act) {
    act()
    show()
    saveDraft()
  }
  function show() {
    size.textContent = words.pixels(SIZES[state.size])
    smaller.setAttribute('aria-disabled', !canResize(-1))
    larger.setAttribute('aria-disabled', !canResize(1))
    contrast.setAttribute('aria-pressed', pressed(state.contrast))
  }

  show()
  return h(
    'details',
    { class: 'display' },
    h('summary', null, words.display),
    h('div', { class: 'switches', role: 'group', 'aria-label': words.display }, smaller, size, larger, contrast)
  )
}

export function head(app) {
  const { words } = app
  const elder = () => {
    switchElder()
    app.redraw('.elder[data-action]')
  }
  return h(
    'header',
    { class: 'head' },
    h(
      'div',
      { class: 'column' },
      h(
        'p',
        { class: 'brand' },
        h('span', { class: 'seal', lang: 'zh', 'aria-hidden': 'true' }, words.seal),
        h('span', null, words.brand)
      ),
      h(
        'div',
        { class: 'switches', role: 'group', 'aria-label': words.languages },
        Object.keys(languages).map((id) => languageButton(app, id)),
        button('elder', words.elder, elder, { class: 'elder', 'aria-pressed': pressed(state.elder) })
      ),
      displayPart(app)
    )
  )
}

// Every rule of the city on one page, for whoever would rather read than answer.
function guideLink({ words }) {
  const city = state.city && cityEntry(state.city).name[words.lang]
  return city && h('p', null, h('a', { href: state.city + '.guide.' + words.lang + '.html' }, words.guide(city)))
}

export function foot(app) {
  const { words } = app
  return h(
    'footer',
    { class: 'column foot' },
    guideLink(app),
    h('p', null, words.private),
    h('p', null, words.office),
    h('p', null, words.help, ' ', h('a', { href: 'tel:12345' }, '12345'), words.stop)
  )
}

// Reads the screen aloud, or stops; hidden while this device has no voice of its own for the language.
function aloudButton({ words }) {
  const made = button(
    'aloud',
    '',
    () => {
      if (isReading()) stopSpeaking()
      else readAloud(made.closest('main'), state.language, show)
      show()
    },
    { class: 'aloud' }
  )

  function show() {
    made.textContent = isReading() ? words.hush : words.aloud
    made.hidden = !canRead(state.language)
  }

  show()
  whenVoicesChange(show)
  return made
}

const backButton = (app) => button('back', app.words.back, () => app.back(), { class: 'back' })

// The first row of a screen: the way back, except where there is none, and the screen read aloud.
export function firstRow(app, isStart) {
  return h('div', { class: 'first-row' }, isStart ? h('span') : backButton(app), aloudButton(app))
}

function changeRow(app, name, value, target, attributes) {
  const { words } = app
  return h(
    'li',
    null,
    h('span', null, h('b', null, name), words.colon, value),
    button(
      'change',
      words.change,
      () => app.go(target),
      Object.assign({ class: 'link', 'aria-label': words.change + words.colon + name }, attributes)
    )
  )
}

const answersOf = ({ words, text }, { facts, values }) =>
  facts.map((fact) => answerText(words, text, fact, values[fact]))

function stepRows(app, step, isShown) {
  const target = '#q' + (state.steps.indexOf(step) + 1)
  return answersOf(app, step).map(
    ([name, value], i) =>
      isShown(step.facts[i]) && changeRow(app, name, value, target, { 'data-change': step.facts[i] })
  )
}

// The answers given to some facts, each with a way to change it.
export function answerRows(app, isShown) {
  return h(
    'ul',
    { class: 'answers' },
    answeredSteps().map((step) => stepRows(app, step, isShown))
  )
}

// What became of answers from before this visit.
export const pageNotice = ({ notice, words }) =>
  notice && h('p', { class: 'notice', 'data-notice': true }, notice(words))

// Which answers the last change took out, so that nothing goes without a word.
export function droppedNotice(app) {
  return (
    state.dropped.length > 0 &&
    h(
      'div',
      { class: 'notice', 'data-dropped': state.dropped.length },
      h('p', null, app.words.dropped),
      h(
        'ul',
        null,
        []
          .concat(...state.dropped.map((step) => answersOf(app, step)))
          .map(([name, value]) => h('li', null, name, app.words.colon, value))
      )
    )
  )
}

function rememberBox({ words }) {
  return h(
    'label',
    { class: 'option' },
    h('input', {
      type: 'checkbox',
      'data-action': 'remember',
      checked: isRemembered(),
      onchange: (event) => remember(event.target.checked)
    }),
    h('span', { class: 'row' }, words.remember, h('small', null, words.rememberHelp))
  )
}

function soFarRows(app) {
  const { words, text } = app
  const goal = text.goals.find(({ id }) => id === state.goal)
  return [
    h(
      'ul',
      { class: 'answers' },
      changeRow(app, words.city, cityEntry(state.city).name[state.language], '#city', { 'data-change': 'city' }),
      goal && changeRow(app, words.goal, goal.name, '#goal', { 'data-change': 'goal' })
    ),
    answerRows(app, () => true),
    !app.isKiosk && rememberBox(app),
    button('restart', words.restart, () => app.restart(), { class: 'link' })
  ].filter(Boolean)
}

// Drawn in full when it is opened: until then a phone has better things to draw.
export function answersSoFar(app) {
  const count = answeredSteps().length
  const rows = h('div')
  const fill = () => {
    if (!rows.firstChild) rows.append(...soFarRows(app))
  }
  return h(
    'details',
    { class: 'so-far', 'data-answers': String(count) },
    h('summary', { onclick: fill }, h('span', null, app.words.answers(count))),
    rows
  )
}

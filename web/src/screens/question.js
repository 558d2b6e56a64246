// One question: a choice, a quantity's cells, or a group of flags as check boxes.
import { button, h, heading } from '../dom.js'
import { droppedNotice, firstRow } from '../layout.js'
import { cellText } from '../phrases.js'
import { state } from '../state.js'

const isGroup = (step) => step.facts.length > 1

// What to show as chosen: ticks not yet sent on come before the answer given earlier.
function chosen(index, step) {
  const { draft } = state
  return (draft && draft.index === index ? draft.values : step.values) || {}
}

function option(attributes, label, help) {
  return h(
    'label',
    { class: 'option' },
    h('input', attributes),
    h('span', { class: 'row' }, label, help && h('small', null, help))
  )
}

function radios(text, fact, values) {
  const { cells } = text.facts[fact]
  const isFlag = cells[0][0] === 'false'
  const ordered = isFlag ? cells.slice().reverse() : cells // yes before no, as people say it
  return ordered.map(([cell, label]) =>
    option(
      {
        type: 'radio',
        name: fact,
        value: cell,
        'data-fact': fact,
        'data-cell': cell,
        checked: values[fact] === cell
      },
      label
    )
  )
}

function checkBoxes(words, text, step, values) {
  const noneTicked = step.facts.every((fact) => values[fact] === 'false')
  return step.facts
    .map((fact) =>
      option(
        {
          type: 'checkbox',
          name: fact,
          'data-fact': fact,
          'data-cell': 'true',
          checked: values[fact] === 'true'
        },
        cellText(text, fact, 'true'),
        text.facts[fact].help
      )
    )
    .concat(option({ type: 'checkbox', name: 'none', 'data-none': true, checked: noneTicked }, words.none))
}

// "None of these" and the rest exclude each other.
function keepNoneApart(form, touched) {
  if (!touched.checked) return
  const isNone = touched.name === 'none'
  form.querySelectorAll('input').forEach((input) => {
    if ((input.name === 'none') !== isNone) input.checked = false
  })
}

// The answer to each fact of the step: its ticked cell, and `rest` where nothing is ticked.
function read(form, step, rest) {
  const values = {}
  for (const fact of step.facts) {
    const input = form.querySelector('[data-fact="' + fact + '"]:checked')
    values[fact] = input ? input.getAttribute('data-cell') : rest
  }
  return values
}

// "Not sure" about a group keeps its ticks and leaves the others open; anything else is left open as a whole.
const readUnsure = (form, step) => (isGroup(step) ? read(form, step, null) : { [step.facts[0]]: null })

function label(app, index, step) {
  return step.values ? app.words.changing : app.words.step(index + 1, app.countOpen() - 1)
}

// Which entitlements hang on the answer, found out when the citizen asks.
function whyAsked(app, step) {
  const { words, text } = app
  const list = h('ul')
  const fill = () => {
    if (!list.firstChild)
      app.hangingOn(step).forEach(({ id }) => list.append(h('li', null, text.entitlements[id].title)))
  }
  return h(
    'details',
    { class: 'why' },
    h('summary', { onclick: fill }, h('span', null, words.whyAsked)),
    h('p', null, words.hanging),
    list
  )
}

export function questionScreen(app, index) {
  const { words, text } = app
  const step = state.steps[index]
  const question = text.questions[step.question]
  const group = isGroup(step)
  const values = chosen(index, step)
  const factHelp = !group && text.facts[step.facts[0]].help
  const wasUnsure = step.values && step.facts.every((fact) => step.values[fact] === null)

  const problem = h('p', { class: 'problem', id: 'problem', role: 'alert' })
  const unsure = button('unsure', words.unsure, () => app.answer(index, readUnsure(form, step)), { class: 'second' })
  const form = h(
    'form',
    { 'data-question': step.question, novalidate: true, onsubmit: submit, onchange: change },
    h(
      'fieldset',
      { 'aria-describedby': 'help problem' },
      h('legend', null, h('span', { class: 'over' }, label(app, index, step)), heading(question.heading)),
      h(
        'div',
        { class: 'help', id: 'help' },
        question.help && h('p', null, question.help),
        factHelp && factHelp !== question.help && h('p', null, factHelp),
        h('p', null, wasUnsure ? words.wasUnsure : words.unsureIs)
      ),
      problem,
      h('div', { class: 'rows' }, group ? checkBoxes(words, text, step, values) : radios(text, step.facts[0], values))
    ),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'first', 'data-action': 'continue' }, words.continue),
      unsure
    )
  )

  function submit(event) {
    event.preventDefault()
    if (form.querySelector(':checked')) return app.answer(index, read(form, step, 'false'))
    problem.textContent = group ? words.chooseSome : words.chooseOne
    form.querySelector('input').focus()
  }

  function change(event) {
    if (group) keepNoneApart(form, event.target)
    nameUnsure()
    state.draft = { index, values: form.querySelector(':checked') ? read(form, step, 'false') : {} }
    problem.textContent = ''
  }

  // With some boxes ticked, "not sure" speaks of the others only.
  function nameUnsure() {
    const some = group && form.querySelector('[data-fact]:checked')
    unsure.textContent = some ? words.restUnsure : words.unsure
  }

  nameUnsure()
  return h(
    'main',
    { class: 'column', 'data-screen': 'question' },
    firstRow(app),
    droppedNotice(app),
    form,
    whyAsked(app, step),
    h(
      'p',
      null,
      button('results', words.results, () => app.go('#results'), { class: 'link' })
    )
  )
}

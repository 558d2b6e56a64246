// One question: a choice, a quantity's cells, or a group of flags as check boxes.
import { button, h, heading } from '../dom.js'

/** @import { Content, Values, PageWords } from '../types' */
/** @typedef {{ fact: string, cell: string, label: string, help: string | null, isChosen: boolean }} Option */
/**
 * @typedef {object} QuestionData
 * @property {PageWords} words
 * @property {string} question its id
 * @property {string} label what stands above the heading
 * @property {string} heading
 * @property {string[]} help
 * @property {readonly string[]} facts
 * @property {boolean} isGroup whether it is a group of flags, each an option
 * @property {Option[]} options
 * @property {boolean} isNoneChosen
 * @property {Content} firstRow
 * @property {Content} notice
 */
/**
 * @typedef {object} QuestionActions
 * @property {(values: Values) => void} answer
 * @property {(values: Values) => void} tick ticks that are not sent on yet
 * @property {() => string[]} dependents the titles of the entitlements that depend on the answer
 * @property {() => void} showResults
 */

/** @param {Record<string, any>} attributes @param {string} label @param {string | null} [help] */
const option = (attributes, label, help) =>
  h(
    'label',
    { class: 'option' },
    h('input', attributes),
    h('span', { class: 'row' }, label, help && h('small', null, help))
  )

/** @param {QuestionData} data */
const radios = ({ options }) =>
  options.map(({ fact, cell, label, isChosen }) =>
    option({ type: 'radio', name: fact, value: cell, 'data-fact': fact, 'data-cell': cell, checked: isChosen }, label)
  )

/** @param {QuestionData} data */
const checkBoxes = ({ words, options, isNoneChosen }) => [
  ...options.map(({ fact, cell, label, help, isChosen }) =>
    option({ type: 'checkbox', name: fact, 'data-fact': fact, 'data-cell': cell, checked: isChosen }, label, help)
  ),
  option({ type: 'checkbox', name: 'none', 'data-none': true, checked: isNoneChosen }, words.none)
]

// "None of these" and the rest exclude each other.
/** @param {HTMLFormElement} form @param {HTMLInputElement} touched */
function keepNoneApart(form, touched) {
  if (!touched.checked) return
  const isNone = touched.name === 'none'
  form.querySelectorAll('input').forEach((input) => {
    if ((input.name === 'none') !== isNone) input.checked = false
  })
}

// The answer to each fact: its ticked cell, and `rest` where nothing is ticked.
/** @param {HTMLFormElement} form @param {readonly string[]} facts @param {string | null} rest */
function read(form, facts, rest) {
  /** @type {Values} */
  const values = {}
  for (const fact of facts) {
    const input = form.querySelector('[data-fact="' + fact + '"]:checked')
    values[fact] = input ? input.getAttribute('data-cell') : rest
  }
  return values
}

// "Not sure" about a group keeps its ticks and leaves the others open; anything else is left open as a whole.
/** @param {HTMLFormElement} form @param {QuestionData} data @returns {Values} */
const readUnsure = (form, { facts, isGroup }) => (isGroup ? read(form, facts, null) : { [facts[0]]: null })

// Which entitlements depend on the answer, found out when the citizen asks.
/** @param {PageWords} words @param {() => string[]} dependents */
function whyAsked(words, dependents) {
  const list = h('ul')
  const fill = () => {
    if (!list.firstChild) dependents().forEach((title) => list.append(h('li', null, title)))
  }
  return h(
    'details',
    { class: 'why' },
    h('summary', { onclick: fill }, h('span', null, words.whyAsked)),
    h('p', null, words.hanging),
    list
  )
}

/**
 * @param {QuestionData} data
 * @param {QuestionActions} act
 */
export function questionScreen(data, act) {
  const { words, facts, isGroup } = data

  const problem = h('p', { class: 'problem', id: 'problem', role: 'alert' })
  const unsure = button('unsure', words.unsure, () => act.answer(readUnsure(form, data)), { class: 'second' })
  const form = h(
    'form',
    { 'data-question': data.question, novalidate: true, onsubmit: submit, onchange: change },
    h(
      'fieldset',
      { 'aria-describedby': 'help problem' },
      h('legend', null, h('span', { class: 'over' }, data.label), heading(data.heading)),
      h(
        'div',
        { class: 'help', id: 'help' },
        data.help.map((line) => h('p', null, line))
      ),
      problem,
      h('div', { class: 'rows' }, isGroup ? checkBoxes(data) : radios(data))
    ),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'first', 'data-action': 'continue' }, words.continue),
      unsure
    )
  )

  function submit(/** @type {Event} */ event) {
    event.preventDefault()
    if (form.querySelector(':checked')) return act.answer(read(form, facts, 'false'))
    const input = /** @type {HTMLElement} */ (form.querySelector('input'))
    problem.textContent = isGroup ? words.chooseSome : words.chooseOne
    input.focus()
  }

  function change(/** @type {any} */ event) {
    if (isGroup) keepNoneApart(form, event.target)
    nameUnsure()
    act.tick(form.querySelector(':checked') ? read(form, facts, 'false') : {})
    problem.textContent = ''
  }

  // With some boxes ticked, "not sure" speaks of the others only.
  function nameUnsure() {
    const some = isGroup && form.querySelector('[data-fact]:checked')
    unsure.textContent = some ? words.restUnsure : words.unsure
  }

  nameUnsure()
  return h(
    'main',
    { class: 'column', 'data-screen': 'question' },
    data.firstRow,
    data.notice,
    form,
    whyAsked(words, act.dependents),
    h('p', null, button('results', words.results, act.showResults, { class: 'link' }))
  )
}

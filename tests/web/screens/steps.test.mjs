// The screens of the steps, from data alone.
import test from 'node:test'
import assert from 'node:assert/strict'
import { cityScreen } from '../../../web/src/screens/city.js'
import { goalScreen } from '../../../web/src/screens/goal.js'
import { loadingScreen } from '../../../web/src/screens/loading.js'
import { questionScreen } from '../../../web/src/screens/question.js'
import { words } from '../../browser/words.mjs'
import { markup } from '../drawn.mjs'

const { en } = words

const cities = [
  { id: 'kaili', name: 'Kaili' },
  { id: 'dandong', name: 'Dandong' }
]
const city = (data) =>
  cityScreen({ words: en, cities, chosen: null, clearsAnswers: false, firstRow: null, notice: null, ...data }, {})

test('the chosen city is marked, and whoever would lose answers is told', () => {
  const html = markup(() => city({ chosen: 'dandong', clearsAnswers: true }))
  assert.match(html, /data-city="dandong" aria-current="true"/)
  assert.doesNotMatch(html, /data-city="kaili" aria-current/)
  assert.ok(html.includes(en.cityClears))
  assert.ok(!markup(() => city()).includes(en.cityClears))
})

test('a press on a city or a goal names it by its id', () => {
  const pressed = []
  let main
  markup(
    () =>
      (main = cityScreen(
        { words: en, cities, chosen: null, clearsAnswers: false, firstRow: null, notice: null },
        { chooseCity: (id) => pressed.push(id) }
      ))
  )
  main.children[main.children.length - 1].children.forEach((button) => button.onclick())
  const goals = [{ id: 'settle', name: 'Settle', kinds: [] }]
  markup(
    () =>
      (main = goalScreen(
        { words: en, city: 'Kaili', goals, chosen: 'settle', firstRow: null, notice: null },
        { chooseGoal: (id) => pressed.push(id) }
      ))
  )
  main.children[main.children.length - 1].children.forEach((button) => button.onclick())
  assert.deepEqual(pressed, ['kaili', 'dandong', 'settle'])
})

test('loading names the city where one is chosen', () => {
  assert.ok(
    markup(() => loadingScreen({ words: en, city: cities[0], firstRow: null })).includes(en.loadingCity('Kaili'))
  )
  assert.ok(markup(() => loadingScreen({ words: en, city: undefined, firstRow: null })).includes(en.loading))
})

const option = (cell, isChosen) => ({ fact: 'home', cell, label: cell, help: null, isChosen })
const question = {
  words: en,
  question: 'home',
  label: 'Question 1',
  heading: 'Your home?',
  help: ['Rent counts.'],
  facts: ['home'],
  isGroup: false,
  options: [option('none', false), option('owned', true)],
  isNoneChosen: false,
  firstRow: null,
  notice: null
}

test('a question offers its cells, with the chosen one ticked; "not sure" leaves the fact open', () => {
  const answers = []
  let main
  const html = markup(() => (main = questionScreen(question, { answer: (values) => answers.push(values) })))
  assert.match(html, /value="owned" data-fact="home" data-cell="owned" checked=""/)
  assert.match(html, /value="none" data-fact="home" data-cell="none">/)
  assert.match(html, /<legend><span class="over">Question 1<\/span><h1>Your home\?<\/h1><\/legend>/)
  const form = main.children.find(({ tag }) => tag === 'form')
  const unsure = form.children[1].children[1]
  unsure.onclick()
  assert.deepEqual(answers, [{ home: null }])
})

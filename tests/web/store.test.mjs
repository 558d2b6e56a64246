// Only the store's actions change what the page remembers, and each changes what it says.
import test from 'node:test'
import assert from 'node:assert/strict'
import { createStore } from '../../web/src/store.js'

const step = (question, values) => ({ question, facts: [question], values: values && { [question]: values } })
const shape = { city: 'kaili', goal: 'settle', steps: [step('a', 'x'), step('b', 'y')] }
const storeOf = (kept) => createStore('zh-Hans', { ...shape, ...kept })

test('a store begins empty, in the first language, or with what was kept', () => {
  assert.deepEqual(createStore('en').state, {
    city: null,
    goal: null,
    steps: [],
    draft: null,
    dropped: [],
    home: null,
    language: 'en',
    elder: false,
    size: 0,
    contrast: false
  })
  assert.equal(createStore('en', { language: 'zh-Hant' }).state.language, 'zh-Hant')
})

test('another city takes the answers away, the same city and another goal do not', () => {
  const store = storeOf({ home: { city: 'dandong', steps: [] }, dropped: [step('c', 'z')] })
  store.chooseCity('kaili')
  store.chooseGoal('permit')
  assert.equal(store.state.steps.length, 2)
  store.chooseCity('dandong')
  const { city, goal, steps, dropped, home } = store.state
  assert.deepEqual(
    { city, goal, steps, dropped, home },
    { city: 'dandong', goal: 'permit', steps: [], dropped: [], home: null }
  )
})

test('the next question takes the place of one that was left unanswered, and ticks not sent on go', () => {
  const store = storeOf({ steps: [step('a', 'x'), step('b', null)], draft: { index: 1, values: {} } })
  store.ask({ question: 'c', facts: ['c', 'd'], more: 'ignored' })
  assert.deepEqual(store.state.steps, [step('a', 'x'), { question: 'c', facts: ['c', 'd'], values: null }])
  assert.equal(store.state.draft, null)
  store.ask(null)
  assert.deepEqual(store.state.steps, [step('a', 'x')])
})

test('an answer replaces the one before, and takes out exactly the steps that it contradicts', () => {
  const store = storeOf({ steps: [step('a', 'x'), step('b', 'y'), step('b', 'z')] })
  const dropped = [store.state.steps[1]]
  const before = store.state.steps
  store.answer(0, { a: 'w' }, dropped)
  assert.deepEqual(store.state.steps, [step('a', 'w'), step('b', 'z')], 'of two steps with one question, one stays')
  assert.deepEqual(store.state.dropped, dropped)
  assert.deepEqual(before, [step('a', 'x'), step('b', 'y'), step('b', 'z')], 'no step is changed in place')
})

test('looking at another city leaves nothing of a half-made answer, and remembers the way home', () => {
  const store = storeOf({ draft: { index: 0, values: {} }, dropped: [step('c', 'z')] })
  const home = { city: 'kaili', steps: shape.steps }
  store.lookAt('dandong', [step('a', 'x')], home)
  const { city, steps, draft, dropped } = store.state
  assert.deepEqual(
    { city, steps, draft, dropped },
    { city: 'dandong', steps: [step('a', 'x')], draft: null, dropped: [] }
  )
  assert.equal(store.state.home, home)
})

test('clearing takes every answer away and leaves how the page looks', () => {
  const store = storeOf({ language: 'en', elder: true, size: 2, contrast: true })
  store.clear()
  const { city, goal, steps, language, elder, size, contrast } = store.state
  assert.deepEqual([city, goal, steps], [null, null, []])
  assert.deepEqual([language, elder, size, contrast], ['en', true, 2, true])
})

test('the answers of a link take the place of all others', () => {
  const store = storeOf({ dropped: [step('c', 'z')], home: { city: 'dandong', steps: [] } })
  store.useAnswers('permit', [step('b', 'y')])
  const { goal, steps, dropped, home } = store.state
  assert.deepEqual({ goal, steps, dropped, home }, { goal: 'permit', steps: [step('b', 'y')], dropped: [], home: null })
})

test('elder mode never writes smaller than its own first size, and leaves the first size behind', () => {
  const store = storeOf()
  store.switchElder()
  assert.deepEqual([store.state.elder, store.state.size], [true, 1])
  store.resize(-1)
  assert.equal(store.state.size, 1)
  store.resize(1)
  store.resize(1)
  store.resize(1)
  assert.equal(store.state.size, 3)
  store.switchElder()
  assert.deepEqual([store.state.elder, store.state.size], [false, 0])
  store.switchContrast()
  assert.equal(store.state.contrast, true)
})

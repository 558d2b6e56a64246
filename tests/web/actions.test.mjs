// What a press does: the store changes, the next step is shown, and whatever goes wrong is told.
import test, { after } from 'node:test'
import assert from 'node:assert/strict'
import { textsOf } from '../browser/built.mjs'
import { calculatorOf } from '../browser/calculator.mjs'
import { createActions } from '../../web/src/actions.js'
import { createStore } from '../../web/src/store.js'

const city = (id) => ({ calculator: calculatorOf(id), text: textsOf(id, 'en') })
const liaocheng = city('liaocheng')
const kaili = city('kaili')
after(() => [liaocheng, kaili].forEach(({ calculator }) => calculator.delete()))

const step = (question, values) => ({ question, facts: Object.keys(values), values })
const months = (value) => step('residence', { residence_months: value })
const home = step('home', { dwelling: 'owned' })

// A page whose store begins with `kept`; `calls` tells what it did.
function pageOf(kept, session = {}) {
  const calls = []
  const store = createStore('zh-Hans', { city: 'liaocheng', goal: 'settle', ...kept })
  let hash = '#start'
  const act = createActions(
    {
      store,
      session: { words: {}, city: liaocheng, results: null, notice: () => 'updated', ...session },
      cities: { load: async (id) => (id === 'liaocheng' ? liaocheng : kaili) },
      files: { loadPart: async (name) => name },
      draft: {
        save: () => calls.push('saved'),
        forget: () => calls.push('forgotten'),
        remember: (wanted) => calls.push(wanted)
      },
      route: {
        currentHash: () => hash,
        enter: (next) => (hash = next),
        read: () => ({ name: 'results', step: 0 }),
        back: () => false
      },
      today: () => '2026-01-15'
    },
    (focus, again) => calls.push(['show', hash, focus, again].filter((part) => part !== undefined).join(' ')),
    (error) => calls.push('failed: ' + error.message)
  )
  return { act, store, calls, state: store.state }
}

test('choosing a goal asks the first question that is worth asking', () => {
  const { act, state, calls } = pageOf()
  act.chooseGoal('settle')
  assert.deepEqual(calls, ['show #q1'])
  assert.equal(state.steps[0].values, null)
  assert.equal(
    JSON.stringify(state.steps[0].facts),
    JSON.stringify(JSON.parse(liaocheng.calculator.next('settle', '2026-01-15')).facts)
  )
})

test('a first answer leads to the next question and takes nothing out', () => {
  const { act, state, calls } = pageOf()
  act.chooseGoal('settle')
  const { facts } = state.steps[0]
  act.answer(0, Object.fromEntries(facts.map((fact) => [fact, null])))
  assert.deepEqual(calls, ['show #q1', 'show #q2'])
  assert.deepEqual(state.dropped, [])
})

test('a changed answer stays, and what it contradicts is taken out by name', () => {
  const { act, state } = pageOf({ steps: [months('none'), step('home', { dwelling: null })] })
  act.answer(1, { dwelling: 'owned' })
  assert.deepEqual(state.dropped, [months('none')])
  assert.deepEqual(
    state.steps.filter(({ values }) => values),
    [home]
  )
})

test('where no question is left, the results are next', () => {
  const { act, calls } = pageOf({ steps: [months('none'), home] })
  act.proceed()
  assert.deepEqual(calls, ['show #results'], 'these two contradict each other')
})

test('an answer that the engine refuses is told, and no result is shown', () => {
  for (const values of [{ dwelling: 'palace' }, { no_such_fact: 'true' }]) {
    const { act, calls } = pageOf({ steps: [step('home', values)] })
    act.proceed()
    assert.match(calls.join(), /^failed: \w+: unknown_(option|fact)$/)
  }
})

test('a goal that there is not, and a city that is not loaded, are told', () => {
  const { act, calls } = pageOf({ goal: 'no_such_goal' })
  act.proceed()
  const other = pageOf({}, { city: null })
  other.act.proceed()
  assert.deepEqual([...calls, ...other.calls], ['failed: there is no goal no_such_goal', 'failed: there is no city'])
})

test('another city takes its own steps, and the way home brings back the first ones', async () => {
  const steps = [months('6_or_more'), home]
  const results = { stepsIn: (given, from, to) => (from === to ? given : [step('elsewhere', { elsewhere: null })]) }
  const { act, state, calls } = pageOf({ steps }, { results })
  act.lookAt('kaili')
  await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual([state.city, state.home.city, state.steps.length], ['kaili', 'liaocheng', 1])
  act.lookAt('liaocheng')
  await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual([state.city, state.home, state.steps], ['liaocheng', null, steps])
  assert.deepEqual(calls, ['show #results', 'show #results'])
})

test('clearing forgets the answers wherever they are kept, and begins at the city', () => {
  const { act, state, calls } = pageOf({ steps: [home] })
  act.restart()
  assert.deepEqual(calls, ['forgotten', 'show #city'])
  assert.deepEqual([state.city, state.steps], [null, []])
})

test('back leads to the step before where the history has none of the page', () => {
  const { act, calls } = pageOf({ steps: [home] })
  act.back()
  assert.deepEqual(calls, ['show #q1'])
})

test('a language keeps the focus on its own button, trying again passes by the cache', () => {
  const { act, state, calls } = pageOf()
  act.speak('en')
  act.retry()
  assert.equal(state.language, 'en')
  assert.deepEqual(calls, ['show #start [data-lang="en"]', 'show #start  true'])
})

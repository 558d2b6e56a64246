// The address holds the step and nothing else, and the history one entry a step.
import test from 'node:test'
import assert from 'node:assert/strict'
import { createRoute, hashBefore, parseHash, resolveRoute } from '../../web/src/route.js'

test('a hash names a step; anything else is the choice of cities', () => {
  assert.deepEqual(parseHash('#goal'), { name: 'goal', step: 0 })
  assert.deepEqual(parseHash('#results'), { name: 'results', step: 0 })
  assert.deepEqual(parseHash('#q12'), { name: 'question', step: 12 })
  for (const hash of [
    '',
    '#',
    '#city',
    '#q0',
    '#q01',
    '#q1000',
    '#q1x',
    '#Q1',
    '#constructor',
    '#__proto__',
    '#results2'
  ])
    assert.deepEqual(parseHash(hash), { name: 'city', step: 0 }, hash)
})

const step = { question: 'a', facts: ['a'], values: null }

test('what the state cannot show gives way to the step that it can', () => {
  const resolve = (hash, state) => resolveRoute(parseHash(hash), { city: null, goal: null, steps: [], ...state })
  for (const hash of ['#goal', '#q1', '#results']) assert.equal(resolve(hash, {}), '#city')
  for (const hash of ['#q1', '#results']) assert.equal(resolve(hash, { city: 'kaili' }), '#goal')
  const ready = { city: 'kaili', goal: 'settle', steps: [step] }
  assert.equal(resolve('#q2', ready), '#results')
  for (const hash of ['#city', '#goal', '#q1', '#results']) assert.equal(resolve(hash, ready), null)
  assert.equal(resolve('#city', {}), null)
})

test('the step before is the question before, the goal before the first, the city before the goal', () => {
  const before = (hash) => hashBefore(parseHash(hash), 3)
  assert.deepEqual(['#goal', '#q1', '#q2', '#results'].map(before), ['#city', '#goal', '#q1', '#q3'])
  assert.equal(hashBefore(parseHash('#results'), 0), '#goal')
})

// A browser's history, as far as route.js asks it; `paint` does what waits for the paint.
function browser(hash = '') {
  const entries = [{ hash, state: null }]
  let at = 0
  const waiting = []
  globalThis.document = { hidden: true }
  globalThis.setTimeout = (act) => waiting.push(act)
  const location = {
    get hash() {
      return entries[at].hash
    },
    set hash(next) {
      entries.splice(++at, Infinity, { hash: next, state: null })
    }
  }
  const history = {
    get state() {
      return entries[at].state
    },
    replaceState(state, _, next = entries[at].hash) {
      entries[at] = { hash: next, state }
    },
    back: () => at--
  }
  const paint = () => waiting.splice(0).forEach((act) => act())
  return { history, location, paint, hashes: () => entries.slice(0, at + 1).map((entry) => entry.hash) }
}

const { setTimeout } = globalThis

test('a step is the current one at once, its entry in the history comes after the paint', (t) => {
  t.after(() => Object.assign(globalThis, { setTimeout, document: undefined }))
  const window = browser('#city')
  const route = createRoute(window)
  route.start()
  route.enter('#goal')
  assert.equal(route.currentHash(), '#goal')
  assert.deepEqual(window.hashes(), ['#city'])
  window.paint()
  assert.deepEqual(window.hashes(), ['#city', '#goal'])
  assert.equal(route.currentHash(), '#goal')
})

test('a second step before the paint has an entry too; a redirect takes the place of one', (t) => {
  t.after(() => Object.assign(globalThis, { setTimeout, document: undefined }))
  const window = browser('#city')
  const route = createRoute(window)
  route.start()
  route.enter('#goal')
  route.enter('#q1')
  route.redirect('#results')
  window.paint()
  assert.deepEqual(window.hashes(), ['#city', '#goal', '#results'])
  route.redirect('#q1')
  assert.deepEqual(window.hashes(), ['#city', '#goal', '#q1'])
})

test('whoever moves the address before the paint has the last word', (t) => {
  t.after(() => Object.assign(globalThis, { setTimeout, document: undefined }))
  const window = browser('#city')
  const route = createRoute(window)
  route.start()
  route.enter('#goal')
  window.location.hash = '#results'
  assert.equal(route.currentHash(), '#results')
  window.paint()
  assert.deepEqual(window.hashes(), ['#city', '#results'])
})

test('the way back leads to entries of the page alone', (t) => {
  t.after(() => Object.assign(globalThis, { setTimeout, document: undefined }))
  const window = browser('#city')
  const route = createRoute(window)
  route.start()
  assert.equal(route.back(), false)
  route.enter('#goal')
  assert.equal(route.back(), true)
  route.noteArrival()
  assert.deepEqual(window.hashes(), ['#city'])
  assert.equal(route.back(), false)
})

// Where a draft is kept: in the tab, on the device only by choice, and for this site alone.
import test from 'node:test'
import assert from 'node:assert/strict'
import { createDraft } from '../../web/src/draft.js'
import { createStore } from '../../web/src/store.js'

const known = { cities: ['kaili', 'dandong'], languages: ['zh-Hans', 'en'], sizes: 4 }

function storage(contents = {}) {
  const kept = new Map(Object.entries(contents))
  return {
    kept,
    getItem: (key) => (kept.has(key) ? kept.get(key) : null),
    setItem: (key, text) => kept.set(key, text),
    removeItem: (key) => kept.delete(key)
  }
}
const browser = (tab, device) => ({ sessionStorage: storage(tab), localStorage: storage(device) })
const draftOf = (window, { path = '/huji/', rules = 'r1' } = {}) => createDraft(window, { path, rules, known })

const step = { question: 'hukou', facts: ['hukou_status'], values: { hukou_status: null } }
const { state } = createStore('zh-Hans', { city: 'kaili', goal: 'settle', steps: [step], language: 'en', size: 1 })
const key = 'huji /huji/'

test('a draft is kept in the tab alone, and comes back whole', () => {
  const window = browser()
  draftOf(window).save(state)
  assert.deepEqual([...window.sessionStorage.kept.keys()], [key])
  assert.equal(window.localStorage.kept.size, 0)
  assert.deepEqual(draftOf(window).restore(), { state, isLost: false })
})

test('another site on the same origin reads none of it', () => {
  const window = browser()
  draftOf(window).save(state)
  assert.deepEqual(draftOf(window, { path: '/other/' }).restore(), { state: {}, isLost: false })
})

test('remembered by choice, it outlives the tab; taken back, it does not', () => {
  const window = browser()
  draftOf(window).remember(true, state)
  const later = { sessionStorage: storage(), localStorage: window.localStorage }
  const draft = draftOf(later)
  assert.deepEqual(draft.restore().state, state)
  assert.equal(draft.isRemembered(), true)
  draft.remember(false, state)
  assert.equal(window.localStorage.kept.size, 0)
})

test('after a link nothing more is kept on the device, and what was there stays', () => {
  const window = browser()
  const draft = draftOf(window)
  draft.remember(true, state)
  const before = window.localStorage.kept.get(key)
  draft.leaveDevice()
  draft.save({ ...state, city: 'dandong' })
  assert.equal(window.localStorage.kept.get(key), before)
})

test('forgetting takes it away everywhere', () => {
  const window = browser()
  const draft = draftOf(window)
  draft.remember(true, state)
  draft.forget()
  assert.equal(window.sessionStorage.kept.size + window.localStorage.kept.size, 0)
  assert.equal(draft.isRemembered(), false)
})

test('under other rules only how the page looks comes back, and the loss of answers is known', () => {
  const window = browser()
  draftOf(window).save(state)
  assert.deepEqual(draftOf(window, { rules: 'r2' }).restore(), {
    state: { language: 'en', elder: false, size: 1, contrast: false },
    isLost: true
  })
  draftOf(window).save({ ...state, steps: [] })
  assert.equal(draftOf(window, { rules: 'r2' }).restore().isLost, false)
})

test('an odd draft in the tab gives way to a whole one on the device; an odd one on the device is thrown away', () => {
  const whole = browser()
  draftOf(whole).save(state)
  const text = whole.sessionStorage.kept.get(key)
  assert.deepEqual(draftOf(browser({ [key]: '{' }, { [key]: text })).restore().state, state)

  const odd = browser({ [key]: text }, { [key]: JSON.stringify({ ...JSON.parse(text), language: 'ug' }) })
  const draft = draftOf(odd)
  assert.deepEqual(draft.restore().state, state)
  assert.equal(draft.isRemembered(), false)
  assert.equal(odd.localStorage.kept.size, 0)
})

test('an odd draft that may have held answers is no silent loss', () => {
  const odd = JSON.stringify({ steps: [step], language: 'ug' })
  assert.deepEqual(draftOf(browser({ [key]: odd })).restore(), { state: {}, isLost: true })
  assert.deepEqual(draftOf(browser({ [key]: '{"steps":[]}' })).restore(), { state: {}, isLost: false })
})

test('what releases before this key kept is thrown away', () => {
  const window = browser({ huji: '{}' }, { huji: '{"steps":[1]}', other: 'stays' })
  draftOf(window).restore()
  assert.deepEqual([...window.sessionStorage.kept.keys()], [])
  assert.deepEqual([...window.localStorage.kept.keys()], ['other'])
})

test('a browser that forbids storage keeps nothing, and nothing fails', () => {
  const window = {
    get sessionStorage() {
      throw new Error('forbidden')
    },
    get localStorage() {
      throw new Error('forbidden')
    }
  }
  const draft = draftOf(window)
  assert.deepEqual(draft.restore(), { state: {}, isLost: false })
  draft.remember(true, state)
  draft.save(state)
  draft.forget()
})

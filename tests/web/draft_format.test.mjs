// A stored draft is used only if it is whole: anything else is no draft, whoever wrote it.
import test from 'node:test'
import assert from 'node:assert/strict'
import { textsOf } from '../browser/built.mjs'
import { random } from '../browser/random.mjs'
import { fitsTexts, formatDraft, parseDraft } from '../../web/src/draft_format.js'

const known = { cities: ['kaili', 'dandong'], languages: ['zh-Hans', 'en'], sizes: 4 }
const step = { question: 'hukou', facts: ['hukou_status'], values: { hukou_status: null } }
const state = {
  city: 'kaili',
  goal: 'settle',
  steps: [step, { question: 'area', facts: ['area', 'x'], values: { area: 'town', x: 'true' } }],
  draft: { index: 1, values: { area: 'village' } },
  dropped: [step],
  home: { city: 'dandong', steps: [step] },
  language: 'en',
  elder: true,
  size: 2,
  contrast: false
}
const stored = JSON.parse(formatDraft(state, 'rules'))
const parse = (changes) => parseDraft(JSON.stringify({ ...stored, ...changes }), known)

test('a draft is read as it was written, and only what belongs to the state', () => {
  assert.deepEqual(parse({ more: 1 }), { state, rules: 'rules', mayHoldAnswers: true })
})

const open = { ...step, values: null }
const odd = {
  version: [undefined, 0, 2, '1'],
  city: [undefined, 'atlantis', 7, 'constructor', ['kaili'], null],
  goal: [undefined, 7, {}, ['settle']],
  steps: [
    undefined,
    null,
    {},
    'x',
    [null],
    [7],
    [[]],
    [{}],
    [{ ...step, question: 7 }],
    [{ ...step, facts: [] }],
    [{ ...step, facts: 'hukou_status' }],
    [{ ...step, facts: [null] }],
    [{ ...step, values: undefined }],
    [{ ...step, values: [] }],
    [{ ...step, values: {} }],
    [{ ...step, values: { other: 'x' } }],
    [{ ...step, values: { hukou_status: 7 } }],
    [{ ...step, facts: ['a', 'a'], values: { a: 'x' } }]
  ],
  draft: [undefined, 7, [], {}, { index: '1', values: {} }, { index: 1 }, { index: 1, values: { a: 7 } }],
  dropped: [undefined, null, [null], [open]],
  home: [
    undefined,
    'dandong',
    [],
    { city: 'atlantis', steps: [] },
    { city: 'kaili' },
    { city: 'kaili', steps: [open] }
  ],
  language: [undefined, null, 'ug', 'xx', 'constructor', '__proto__'],
  elder: [undefined, null, 1, 'true'],
  size: [undefined, null, -1, 0, 4, 1.5, '1'],
  contrast: [undefined, null, 0]
}

for (const [member, values] of Object.entries(odd))
  test(`a draft with an odd ${member} is none`, () => {
    for (const value of values) assert.equal(parse({ [member]: value }).state, null, JSON.stringify(value))
  })

test('without a city there are no answers', () => {
  assert.ok(parse({ city: null, steps: [], home: null }).state)
  assert.equal(parse({ city: null, steps: [step], home: null }).state, null)
})

test('a text that is no JSON of an object is refused with an error', () => {
  for (const text of ['', '{', 'null', null]) assert.throws(() => parseDraft(text, known))
  for (const text of ['7', '[]', '"x"']) assert.equal(parseDraft(text, known).state, null)
})

test('answers that may have been lost are known even of another form of draft', () => {
  assert.equal(parse({ version: 7 }).mayHoldAnswers, true)
  assert.equal(parse({ version: 7, steps: [] }).mayHoldAnswers, false)
  assert.equal(parse({ steps: 'x' }).mayHoldAnswers, false)
})

// ---- Random damage

const strange = [
  null,
  true,
  -1,
  1e9,
  '',
  'kaili',
  'constructor',
  '__proto__',
  [],
  [null],
  {},
  { facts: [], values: {} }
]

// Every place in a value, as the path to it.
const placesOf = (value, path = []) =>
  value !== null && typeof value === 'object'
    ? [path, ...Object.keys(value).flatMap((key) => placesOf(value[key], [...path, key]))]
    : [path]

function damaged(draw) {
  const copy = JSON.parse(JSON.stringify(stored))
  const pick = (list) => list[Math.floor(draw() * list.length)]
  for (let count = 1 + Math.floor(draw() * 3); count > 0; count--) {
    const path = pick(placesOf(copy).slice(1))
    const owner = path.slice(0, -1).reduce((value, key) => value[key], copy)
    const key = path[path.length - 1]
    if (draw() < 0.25) delete owner[key]
    else owner[key] = JSON.parse(JSON.stringify(pick(strange)))
  }
  return copy
}

const isText = (value) => typeof value === 'string'

// What the page relies on, said once more and otherwise than the checks say it.
function assertUsable({ city, goal, steps, dropped, home, language, size, elder }) {
  assert.ok(city === null || known.cities.includes(city))
  assert.ok(goal === null || isText(goal))
  assert.ok(known.languages.includes(language))
  assert.ok([0, 1, 2, 3].includes(size) && (!elder || size > 0))
  if (city === null) assert.equal(steps.length, 0)
  for (const { question, facts, values } of [...steps, ...dropped, ...(home ? home.steps : [])]) {
    assert.ok(isText(question) && facts.length > 0)
    for (const fact of facts) assert.ok(isText(fact) && (!values || values[fact] === null || isText(values[fact])))
  }
}

test('of 20,000 drafts with random damage none is used that the page could not go on with', () => {
  const draw = random(11)
  let used = 0
  for (let i = 0; i < 20_000; i++) {
    const draft = damaged(draw)
    const read = parseDraft(JSON.stringify(draft), known).state
    if (!read) continue
    assertUsable(read)
    used++
  }
  assert.ok(used > 500 && used < 10_000, `${used} of them are used, so both ways are tried`)
})

// ---- The texts of a city

const texts = textsOf('kaili', 'en')
const text = { ...texts, questions: Object.fromEntries(Object.entries(texts.questions)) }
const [question, { facts }] = Object.entries(text.questions)[0]
const [cell] = text.facts[facts[0]].cells[0]
const given = (values, more) => ({ question, facts: [facts[0]], values, ...more })

test('answers fit the texts that have their goal, questions, facts and cells', () => {
  assert.ok(fitsTexts(text, null, []))
  assert.ok(fitsTexts(text, text.goals[0].id, [given({ [facts[0]]: cell }), given(null), given({ [facts[0]]: null })]))
  assert.ok(!fitsTexts(text, 'no_such_goal', []))
  for (const other of ['no_such_question', 'constructor', '__proto__', 'hasOwnProperty'])
    assert.ok(!fitsTexts(text, null, [given(null, { question: other })]), other)
  assert.ok(!fitsTexts(text, null, [given(null, { facts: ['constructor'] })]))
  assert.ok(!fitsTexts(text, null, [given({ [facts[0]]: 'no_such_cell' })]))
})

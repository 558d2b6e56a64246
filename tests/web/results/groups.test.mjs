// Every verdict of the engine has a row, a group, words in every language and a place in the style sheet.
import test from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import {
  GROUPS,
  groupByOutcome,
  groupOf,
  openGroups,
  foldedGroups,
  verdictOf
} from '../../../web/src/results/groups.js'
import { light } from '../../../web/src/palette.js'
import { readStyle } from '../../../web/styles.mjs'
import { at, cities, languages } from '../../browser/built.mjs'
import { calculatorOf } from '../../browser/calculator.mjs'
import { citizensOf } from '../../browser/citizens.mjs'
import { words } from '../../browser/words.mjs'

const declared = (type) =>
  [
    ...new RegExp(`export type ${type} =([^\n]+)`)
      .exec(readFileSync(at('core/browser/calculator.d.ts'), 'utf8'))[1]
      .matchAll(/'(\w+)'/g)
  ].map(([, name]) => name)

const verdicts = declared('VerdictName')
const certainties = declared('Certainty')

test('each verdict of the engine, with each certainty and with or without a way to change it, has exactly one group', () => {
  const used = new Set()
  for (const verdict of verdicts)
    for (const certainty of certainties)
      for (const remedy of [null, []]) used.add(groupOf({ verdict, certainty, remedy }).name)
  assert.deepEqual([...used].sort(), GROUPS.map(({ name }) => name).sort())
})

test('a right that is only planned or tried out is never among what is open now', () => {
  const group = (certainty) => groupOf({ verdict: 'applies', certainty, remedy: null }).name
  assert.deepEqual(certainties.map(group), ['now', 'now', 'coming', 'coming'])
})

test('what does not apply may come by a change, or not', () => {
  const group = (remedy) => groupOf({ verdict: 'does_not_apply', certainty: 'definite', remedy }).name
  assert.equal(group([{ fact: 'job', from: 'none', to: 'employer' }]), 'change')
  assert.equal(group(null), 'no')
})

test('names and letters of verdicts are those of the engine, and the more a verdict gives, the higher it ranks', () => {
  const seen = new Set()
  for (const city of cities) {
    const calculator = calculatorOf(city)
    const citizens = citizensOf(city, calculator, 1)
    for (let i = 0; i < 20; i++) {
      const citizen = Object.entries(citizens.next().value).slice(0, i * 3)
      calculator.reset()
      for (const [fact, cell] of citizen) calculator.answer(fact, cell)
      const letters = calculator.verdicts('2026-01-15')
      JSON.parse(calculator.assess('2026-01-15')).entitlements.forEach(({ verdict }, at) => {
        assert.equal(verdictOf(letters[at]).verdict, verdict)
        assert.equal(verdictOf(verdict).letter, letters[at])
        seen.add(verdict)
      })
    }
    calculator.delete()
  }
  assert.ok(seen.size >= 4, [...seen].join())
  for (const verdict of verdicts) assert.ok(verdictOf(verdict), verdict)
  const rank = (name) => verdictOf(name).rank
  assert.ok(rank('applies') > rank('possible') && rank('possible') > rank('does_not_apply'))
  for (const unknown of ['undetermined', 'not_in_force']) assert.ok(!(rank(unknown) >= 0) && !(rank(unknown) < 9))
})

test('what is open comes first, and groups keep the order of their entitlements', () => {
  assert.deepEqual([...openGroups, ...foldedGroups], [...GROUPS])
  const one = (id, verdict) => ({ id, verdict, certainty: 'definite', remedy: null })
  const groups = groupByOutcome([one('a', 'applies'), one('b', 'possible'), one('c', 'applies')])
  assert.deepEqual(
    Object.keys(groups),
    GROUPS.map(({ name }) => name)
  )
  assert.deepEqual(
    [groups.now, groups.ask, groups.no].map((list) => list.map(({ id }) => id)),
    [['a', 'c'], ['b'], []]
  )
})

test('each group has its words and its mark in every language, and its tone in the style sheet', () => {
  const css = readStyle(at('web/style.css'))
  for (const { name, tone } of GROUPS) {
    for (const language of languages) {
      const [title, , verdict] = words[language].groups[name]
      assert.ok(title && verdict && words[language].marks[name], `${name} ${language}`)
    }
    assert.ok(light[tone], tone)
    assert.match(css, new RegExp(`\\.${name}\\b[^{}]*\\{ --tone: var\\(--${tone}\\); \\}`))
  }
})

// Why some answers clash: the axioms that say so.
import test from 'node:test'
import assert from 'node:assert/strict'
import { axiomsOf } from '../../../web/src/results/clash.js'

const axiom = (...facts) => ({ text: facts.join(), facts })
const text = { axioms: [axiom('a', 'b'), axiom('b', 'c'), axiom('c', 'd'), axiom('e')] }
const said = (clash) => axiomsOf(text, clash).map((one) => one.text)

test('an axiom that speaks only of clashing facts is the reason', () => {
  assert.deepEqual(said(['a', 'b']), ['a,b'])
  assert.deepEqual(said(['a', 'b', 'c']), ['a,b', 'b,c'])
})

test('where the clash runs through several axioms, those that touch it are said', () => {
  assert.deepEqual(said(['a', 'c']), ['a,b', 'b,c', 'c,d'])
})

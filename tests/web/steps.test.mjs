import test from 'node:test'
import assert from 'node:assert/strict'
import { answeredSteps, stepOfFact } from '../../web/src/steps.js'

const answered = { question: 'a', facts: ['x', 'y'], values: { x: 'true', y: null } }
const open = { question: 'b', facts: ['z'], values: null }

test('"not sure" is an answer, an open step is none', () => {
  assert.deepEqual(answeredSteps([open, answered]), [answered])
})

test('each answered fact belongs to the first step that answers it, counted from 1', () => {
  const again = { question: 'a', facts: ['y'], values: { y: 'true' } }
  assert.deepEqual(stepOfFact([open, answered, again]), { x: 2, y: 2 })
})

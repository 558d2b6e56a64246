// The conversation with the engine. The answers are told anew each time, so nothing can be left over from before a change.
import { answeredSteps, state } from './state.js'
import { Failure } from './failure.js'

function tellStep(calculator, step) {
  for (const fact of step.facts) {
    const code = calculator.answer(fact, String(step.values[fact]))
    if (code) throw new Failure('engine', fact + ': ' + code)
  }
}

export function tell(calculator, steps) {
  calculator.reset()
  ;(steps || answeredSteps()).forEach((step) => tellStep(calculator, step))
}

// What the engine answered; an error it names is the page's mistake, never a result.
export function heard(json) {
  const answer = JSON.parse(json)
  if (answer && answer.error) throw new Failure('engine', answer.error)
  return answer
}

const isContradiction = (calculator, date) => calculator.verdicts(date) === '!'

// Takes away a question nobody answered, and asks the engine what is worth asking now.
// Returns the number of the new step, or 0 when nothing can change any more.
export function nextStep(calculator, date) {
  state.steps = answeredSteps()
  tell(calculator)
  const next = isContradiction(calculator, date) ? null : heard(calculator.next(state.goal, date))
  if (!next) return 0
  state.steps.push({ question: next.question, facts: next.facts, values: null })
  return state.steps.length
}

// How many questions can still change something, at most.
export function countOpen(calculator, date) {
  tell(calculator)
  return heard(calculator.open(state.goal, date)).length
}

// Takes out the answers that others rule out: a changed one stays, then the earlier before the later. Returns those steps.
export function dropMisfits(calculator, date, changed) {
  tell(calculator, changed ? [changed] : [])
  if (isContradiction(calculator, date)) return []
  const misfits = answeredSteps()
    .filter((step) => step !== changed)
    .filter((step) => {
      tellStep(calculator, step)
      if (!isContradiction(calculator, date)) return false
      step.facts.forEach((fact) => calculator.forget(fact))
      return true
    })
  state.steps = state.steps.filter((step) => !misfits.includes(step))
  return misfits
}

// The entitlements that came into question for this goal and still hang on a step, its own answer left aside.
export function hangingOn(calculator, date, step, kinds) {
  tell(
    calculator,
    answeredSteps().filter((other) => other !== step)
  )
  const open = heard(calculator.assess(date)).entitlements.filter(
    ({ kind, verdict }) => verdict === 'undetermined' && kinds.includes(kind)
  )
  const hanging = open.filter(({ missing }) => missing.some((fact) => step.facts.includes(fact)))
  // Facts that count only together are missing from every list.
  return hanging.length ? hanging : open.filter(({ missing }) => !missing.length)
}

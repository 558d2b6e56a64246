// The conversation with the engine. The answers are told anew each time, so nothing can be left over from before a change.
import { answeredSteps, state } from './state.js';
import { Failure } from './failure.js';

export function tell(calculator) {
  calculator.reset();
  for (const step of answeredSteps()) {
    for (const fact of step.facts) {
      const code = calculator.answer(fact, String(step.values[fact]));
      if (code) throw new Failure('engine', fact + ': ' + code);
    }
  }
}

// What the engine answered; an error it names is the page's mistake, never a result.
export function heard(json) {
  const answer = JSON.parse(json);
  if (answer && answer.error) throw new Failure('engine', answer.error);
  return answer;
}

// Takes away a question nobody answered, and asks the engine what is worth asking now.
// Returns the number of the new step, or 0 when nothing can change any more.
export function nextStep(calculator, date) {
  state.steps = answeredSteps();
  tell(calculator);
  const next = calculator.verdicts(date) === '!' ? null : heard(calculator.next(state.goal, date));
  if (!next) return 0;
  state.steps.push({ question: next.question, facts: next.facts, values: null });
  return state.steps.length;
}

// How many questions can still change something, at most.
export function countOpen(calculator, date) {
  tell(calculator);
  return heard(calculator.open(state.goal, date)).length;
}

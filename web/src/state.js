// All that the page remembers, in memory only. The answers are the only state of the conversation:
//   steps: what was asked, in order: { question, facts, values }
//   values: { fact: cell, or null for "not sure" }, or null while the step is unanswered
//   draft: ticks not yet sent on, { index, values }, so that changing the language loses nothing
export const state = { language: 'zh-Hans', city: null, goal: null, steps: [], draft: null, elder: false };

export const answeredSteps = () => state.steps.filter(step => step.values);

export const stepOfFact = fact => state.steps.findIndex(step => step.values && step.facts.includes(fact));

export function clearAnswers() {
  state.steps = [];
  state.draft = null;
}

// All that the page remembers. The answers are the only state of the conversation:
//   steps: what was asked, in order: { question, facts, values }
//   values: { fact: cell, or null for "not sure" }, or null while the step is unanswered
//   draft: ticks not yet sent on, { index, values }, so that changing the language loses nothing
//   dropped: steps taken out by the last answer, because they no longer fit it
//   home: where the answers were given, { city, steps }, while another city is looked at with them
// and beside it how the page looks: language, elder, size (a step from 0 up), contrast.
export const state = {
  city: null,
  goal: null,
  steps: [],
  draft: null,
  dropped: [],
  home: null,
  language: null,
  elder: false,
  size: 0,
  contrast: false
}

export const answeredSteps = () => state.steps.filter((step) => step.values)

export const stepOfFact = (fact) => state.steps.findIndex((step) => step.values && step.facts.includes(fact))

export function clearAnswers() {
  state.steps = []
  state.draft = state.home = null
  state.dropped = []
}

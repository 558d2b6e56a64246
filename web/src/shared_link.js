// Answers that came in a link: read once, and taken out of the address before anything else.
import { loadPart } from './files.js'
import { redirect } from './route.js'
import { clearAnswers, state } from './state.js'

/// What the address carries, or undefined; the address is clean afterwards.
export function takeLink() {
  const [, carried] = /^#keep=(.*)/.exec(location.hash) || []
  if (carried) redirect(location.pathname + location.search)
  return carried
}

/// Fills the state with the answers of a link. Returns null, or { language: why they were not used }.
export async function openLink(carried, { calculator, text }) {
  const { readLink, stepsOf, words } = await loadPart('share')
  const { refused, goal, answers } = readLink(JSON.parse(calculator.names()), carried, calculator.sha256())
  clearAnswers()
  if (refused) {
    const why = {}
    for (const language of Object.keys(words)) why[language] = words[language].refused[refused]
    return why
  }
  state.goal = goal
  state.steps = stepsOf(text.questions, answers)
  return null
}

// The draft as text, and the checks that a stored one must pass. Anybody on the same origin may have written it: another
// program, or an earlier or later release of this page.
/** @import { CityTexts, State, Step } from './types' */
/** @typedef {{ cities: string[], languages: string[], sizes: number }} Known the ids and tags there are, and how many sizes */

// Grows whenever the state takes another shape.
const VERSION = 1

const isText = (/** @type {any} */ value) => typeof value === 'string'
const isTextOrNull = (/** @type {any} */ value) => value === null || isText(value)
const isRecord = (/** @type {any} */ value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @param {string[]} facts @param {any} values */
const isValuesOf = (facts, values) =>
  isRecord(values) &&
  Object.keys(values).length === facts.length &&
  facts.every((fact) => Object.keys(values).includes(fact) && isTextOrNull(values[fact]))

/** @param {any} step */
const isStep = (step) =>
  isRecord(step) &&
  isText(step.question) &&
  Array.isArray(step.facts) &&
  step.facts.length > 0 &&
  step.facts.every(isText) &&
  (step.values === null || isValuesOf(step.facts, step.values))

/** @param {any} steps */
const areSteps = (steps) => Array.isArray(steps) && steps.every(isStep)

/** @param {any} steps */
const areAnswered = (steps) => areSteps(steps) && steps.every((/** @type {Step} */ { values }) => values)

/** @param {any} ticks */
const isTicks = ({ index, values }) =>
  Number.isInteger(index) && isRecord(values) && Object.keys(values).every((fact) => isTextOrNull(values[fact]))

// What each member of a state must be. Without a city there are no answers.
/** @param {Known} known @returns {Record<string, (value: any, state: any) => boolean>} */
const checksOf = ({ cities, languages, sizes }) => ({
  city: (city) => city === null || cities.includes(city),
  goal: isTextOrNull,
  steps: (steps, { city }) => areSteps(steps) && (city !== null || !steps.length),
  draft: (draft) => draft === null || (isRecord(draft) && isTicks(draft)),
  dropped: areAnswered,
  home: (home, { city }) =>
    home === null || (isRecord(home) && city !== null && cities.includes(home.city) && areAnswered(home.steps)),
  language: (language) => languages.includes(language),
  elder: (elder) => typeof elder === 'boolean',
  size: (size, { elder }) => Number.isInteger(size) && size >= (elder ? 1 : 0) && size < sizes,
  contrast: (contrast) => typeof contrast === 'boolean'
})

/**
 * The text of a state; `rules` stands for the policies that its answers were given under.
 * @param {Readonly<State>} state
 * @param {string} rules
 */
export const formatDraft = (state, rules) => JSON.stringify(Object.assign({ version: VERSION, rules }, state))

/**
 * What a stored text holds: the state, or null at the first thing that is not as this page writes it; the rules of its
 * answers; and whether it may have held answers at all. Throws where the text is no JSON of an object.
 * @param {string | null} text
 * @param {Known} known
 * @returns {{ state: State | null, rules: unknown, mayHoldAnswers: boolean }}
 */
export function parseDraft(text, known) {
  const stored = JSON.parse(String(text))
  const { version, rules, steps } = stored
  const checks = checksOf(known)
  /** @type {any} */
  const checked = {}
  const isValid = Object.keys(checks).every((name) => {
    checked[name] = stored[name]
    return checks[name](stored[name], stored)
  })
  const mayHoldAnswers = Array.isArray(steps) && steps.length > 0
  return { state: isValid && version === VERSION ? checked : null, rules, mayHoldAnswers }
}

/** @param {CityTexts} text @param {Step} step */
const isStepOf = ({ questions, facts }, { question, facts: asked, values }) =>
  Object.keys(questions).includes(question) &&
  asked.every(
    (fact) =>
      questions[question].facts.includes(fact) &&
      (!values || values[fact] === null || facts[fact].cells.some(([cell]) => cell === values[fact]))
  )

/**
 * Whether a city's texts have the goal and all the questions, facts and cells of the steps.
 * @param {CityTexts} text
 * @param {string | null} goal
 * @param {readonly Step[]} steps
 */
export const fitsTexts = (text, goal, steps) =>
  (goal === null || text.goals.some(({ id }) => id === goal)) && steps.every((step) => isStepOf(text, step))

// What the screens are drawn from, out of the state and a city's texts.
import { answerText, cellText } from './phrases.js'

/** @import { AnswerLine } from './layout/answers.js' */
/** @import { Option } from './screens/question.js' */
/** @import { AnsweredStep, CityTexts, State, Step, PageWords } from './types' */

/**
 * A line for each answered fact of these steps; their numbers are those of the steps in `all`.
 * @param {PageWords} words
 * @param {CityTexts} text
 * @param {readonly AnsweredStep[]} steps
 * @param {readonly Step[]} all
 * @returns {AnswerLine[]}
 */
export const answerLines = (words, text, steps, all) =>
  /** @type {AnswerLine[]} */ ([]).concat(
    ...steps.map((step) =>
      step.facts.map((fact) => {
        const [name, value] = answerText(words, text, fact, step.values[fact])
        return { step: all.indexOf(step) + 1, fact, name, value }
      })
    )
  )

// Ticks not yet sent on come before the answer given earlier.
/** @param {Pick<State, 'steps' | 'draft'>} state @param {number} index */
const chosenValues = ({ steps, draft }, index) =>
  (draft && draft.index === index ? draft.values : steps[index].values) || {}

/** @param {CityTexts} text @param {string} fact @param {Record<string, string | null>} values @returns {Option[]} */
function cellOptions(text, fact, values) {
  const { cells } = text.facts[fact]
  const isFlag = cells[0][0] === 'false'
  const ordered = isFlag ? cells.slice().reverse() : cells // yes before no, as people say it
  return ordered.map(([cell, label]) => ({ fact, cell, label, help: null, isChosen: values[fact] === cell }))
}

/** @param {CityTexts} text @param {Record<string, string | null>} values @returns {(fact: string) => Option} */
const flagOption = (text, values) => (fact) => ({
  fact,
  cell: 'true',
  label: cellText(text, fact, 'true'),
  help: text.facts[fact].help,
  isChosen: values[fact] === 'true'
})

/** @param {PageWords} words @param {CityTexts} text @param {Step} step */
function helpOf(words, text, { question, facts, values }) {
  const { help } = text.questions[question]
  const factHelp = facts.length > 1 ? null : text.facts[facts[0]].help
  const wasUnsure = values && facts.every((fact) => values[fact] === null)
  return [help, factHelp === help ? null : factHelp, wasUnsure ? words.wasUnsure : words.unsureIs].filter(
    /** @returns {line is string} */ (line) => !!line
  )
}

/**
 * @param {PageWords} words
 * @param {CityTexts} text
 * @param {Pick<State, 'steps' | 'draft'>} state
 * @param {number} index the step's
 * @param {() => number} countOpen how many questions are open, this one included
 */
export function questionData(words, text, state, index, countOpen) {
  const step = state.steps[index]
  const { question, facts } = step
  const values = chosenValues(state, index)
  const isGroup = facts.length > 1
  return {
    words,
    question,
    label: step.values ? words.changing : words.step(index + 1, countOpen() - 1),
    heading: text.questions[question].heading,
    help: helpOf(words, text, step),
    facts,
    isGroup,
    options: isGroup ? facts.map(flagOption(text, values)) : cellOptions(text, facts[0], values),
    isNoneChosen: facts.every((fact) => values[fact] === 'false')
  }
}

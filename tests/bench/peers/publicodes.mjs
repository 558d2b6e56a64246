// Publicodes 1.x as a session: one more answer, then every outcome and the questions still open.
import Publicodes from 'publicodes'

export const all = (...conditions) => ({ 'toutes ces conditions': conditions })
export const any = (...conditions) => ({ 'une de ces conditions': conditions })

// A choice names its options; a flag or a number needs only to be a question.
export const question = (id, options) => ({
  [id]: { question: id, ...(options && { 'une possibilité': options.map((o) => `'${o}'`) }) }
})

const written = (value) =>
  value === true ? 'oui' : value === false ? 'non' : typeof value === 'string' ? `'${value}'` : value

export function open(rules, outcomes) {
  const engine = new Publicodes(rules)
  return {
    restart() {
      engine.setSituation({})
    },
    answer(id, value) {
      engine.setSituation({ [id]: written(value) }, { keepPreviousSituation: true })
      const values = {}
      const scores = new Map()
      for (const outcome of outcomes) {
        const { nodeValue, missingVariables } = engine.evaluate(outcome)
        values[outcome] = nodeValue === null ? undefined : nodeValue
        for (const [missing, score] of Object.entries(missingVariables)) {
          scores.set(missing, (scores.get(missing) ?? 0) + score)
        }
      }
      const questions = [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id)
      return { values, questions }
    }
  }
}

// The same citizen seen from another city: what they would do there likewise is carried over, what stays where it is
// (registration, origin, family) is said from there, and the rest is asked again.

/** @typedef {import('../types').AnsweredStep} AnsweredStep */
/** @typedef {import('../types').KnownFacts} KnownFacts */
/** @typedef {import('../types').Values} Values */

/**
 * The numbers of a quantity's cell, from `low` on and below `high`; null for a named value, an option or a flag.
 * @type {(city: KnownFacts, fact: string, index: number) => { low: number, high: number } | null}
 */
function rangeOf({ names, text }, fact, index) {
  const from = names.from[fact] || []
  const interval = index - text.facts[fact].cells.length + from.length
  return interval < 0 ? null : { low: from[interval], high: interval + 1 < from.length ? from[interval + 1] : Infinity }
}

/**
 * The one cell of the other city that surely holds this one; undefined where the other city cuts more finely.
 * @type {(here: KnownFacts, there: KnownFacts, fact: string, cell: string) => string | undefined}
 */
function cellThere(here, there, fact, cell) {
  const index = here.text.facts[fact].cells.findIndex(([id]) => id === cell)
  const range = rangeOf(here, fact, index)
  return there.text.facts[fact].cells
    .map(([id]) => id)
    .find((id, i) => {
      const other = rangeOf(there, fact, i)
      return range ? other && other.low <= range.low && range.high <= other.high : id === cell
    })
}

/**
 * What is known of a fact there: a cell, null for "not sure", or undefined: to be asked.
 * @type {(here: KnownFacts, there: KnownFacts, fact: string, value: string | null) => string | null | undefined}
 */
function valueThere(here, there, fact, value) {
  if (!there.text.facts[fact]) return undefined
  const { elsewhere } = here.text.facts[fact]
  if (elsewhere) return value === null ? undefined : elsewhere[value]
  return value === null ? null : cellThere(here, there, fact, value)
}

/** The answered steps as far as they hold in the other city. @type {(steps: readonly AnsweredStep[], here: KnownFacts, there: KnownFacts) => AnsweredStep[]} */
export function stepsElsewhere(steps, here, there) {
  /** @type {AnsweredStep[]} */
  const carried = []
  for (const { question, facts, values } of steps) {
    /** @type {Values} */
    const known = {}
    for (const fact of facts) {
      const value = valueThere(here, there, fact, values[fact])
      if (value !== undefined) known[fact] = value
    }
    if (Object.keys(known).length) carried.push({ question, facts: Object.keys(known), values: known })
  }
  return carried
}

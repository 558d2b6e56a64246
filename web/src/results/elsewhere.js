// The same citizen seen from another city: what they would do there likewise is carried over, what stays where it is
// (registration, origin, family) is said from there, and the rest is asked again.

// The numbers of a quantity's cell, from `low` on and below `high`; null for a named value, an option or a flag.
function rangeOf(cell) {
  const [, under, low, high, least] = /^(?:under_(\d+)|(\d+)_to_(\d+)|(\d+)_or_more)$/.exec(cell) || []
  if (under) return { low: 0, high: Number(under) }
  if (low) return { low: Number(low), high: Number(high) + 1 }
  if (least) return { low: Number(least), high: Infinity }
  return cell === 'any_number' ? { low: 0, high: Infinity } : null
}

// The one cell of the other city that surely holds this one; undefined where the city cuts more finely.
function cellThere(cell, cells) {
  const range = rangeOf(cell)
  return cells
    .map(([id]) => id)
    .find((id) => {
      if (!range) return id === cell
      const there = rangeOf(id)
      return there && there.low <= range.low && range.high <= there.high
    })
}

// What is known of a fact there: a cell, null for "not sure", or undefined: to be asked.
function valueThere(here, there, value) {
  if (!there) return undefined
  if (here.elsewhere) return value === null ? undefined : here.elsewhere[value]
  return value === null ? null : cellThere(value, there.cells)
}

// The answered steps as they hold in the other city; `here` and `there` are the facts of both cities' texts.
export function stepsElsewhere(steps, here, there) {
  const carried = []
  for (const { question, facts, values } of steps) {
    const known = facts.filter((fact) => values && valueThere(here[fact], there[fact], values[fact]) !== undefined)
    if (!known.length) continue
    const told = {}
    for (const fact of known) told[fact] = valueThere(here[fact], there[fact], values[fact])
    carried.push({ question, facts: known, values: told })
  }
  return carried
}

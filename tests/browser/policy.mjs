// A second reading of the policy files, by plain recursion over their JSON and by nothing that the engine uses.
import { jsonOf } from './built.mjs'

export const vocabulary = jsonOf('policies/vocabulary.json')
export const factsById = new Map(vocabulary.facts.map((fact) => [fact.id, fact]))

const nation = jsonOf('policies/national/policy.json')
const policyOf = (city) => jsonOf(`policies/${city}/policy.json`)

// What a city grants: its own entitlements, then the nation's that it does not replace.
export function grantedIn(city) {
  const own = policyOf(city).entitlements
  const replaced = new Set(own.flatMap((entitlement) => entitlement.replaces ?? []))
  const national = nation.entitlements.map((entitlement) => ({ ...entitlement, id: `national/${entitlement.id}` }))
  return [...own, ...national.filter(({ id }) => !replaced.has(id))]
}

export const definitionsOf = (city) =>
  [vocabulary, nation, policyOf(city)].flatMap(({ definitions = [] }) => definitions)

// What a cell means: an option, yes or no, a named value, or any one number of its interval.
export function valueOf(id, cell) {
  const fact = factsById.get(id)
  if (fact.type === 'flag') return cell === 'true'
  if (fact.type === 'choice' || (fact.named ?? []).some((named) => named.id === cell)) return cell
  const digits = /\d+/.exec(cell)
  if (!digits) return fact.min
  return cell.startsWith('under_') ? Number(digits[0]) - 1 : Number(digits[0])
}

function passes(value, wanted) {
  if (Array.isArray(wanted)) return wanted.includes(value)
  if (typeof wanted !== 'object') return value === wanted
  return typeof value === 'number' && value >= (wanted.at_least ?? -Infinity) && value < (wanted.below ?? Infinity)
}

// Whether a condition holds for a citizen of whom every fact is known, { fact: value }.
export function reader(city) {
  const definitions = new Map(definitionsOf(city).map(({ id, condition }) => [id, condition]))
  return function holds(condition, citizen) {
    if (typeof condition === 'boolean') return condition
    if (typeof condition === 'string') return holds(definitions.get(condition), citizen)
    const [[key, value]] = Object.entries(condition)
    if (key === 'all') return value.every((part) => holds(part, citizen))
    if (key === 'any') return value.some((part) => holds(part, citizen))
    if (key === 'not') return !holds(value, citizen)
    return passes(citizen[key], value)
  }
}

// A city's whole policy, national layer included, as Publicodes rules: two outcomes an entitlement, `when` and `may`.
import { definitionsOf, factsById, grantedIn, valueOf, vocabulary } from '../../browser/policy.mjs'
import { all, any, question } from './publicodes.mjs'

const named = (id) => id.replace('/', '_')
export const whenOf = (id) => `when_${named(id)}`
export const mayOf = (id) => `may_${named(id)}`

// Publicodes has no named values beside numbers, so "does not live here" and the like become -1.
const none = -1

export function value(id, cell) {
  const meant = valueOf(id, cell)
  return factsById.get(id).type === 'quantity' && typeof meant === 'string' ? none : meant
}

function test(id, wanted) {
  const { type } = factsById.get(id)
  if (type === 'flag') return wanted ? id : `${id} = non`
  if (type === 'choice') return any(...[wanted].flat().map((option) => `${id} = '${option}'`))
  if (typeof wanted !== 'object') return `${id} = ${none}`
  const { at_least: least = 0, below } = wanted
  return all(`${id} >= ${least}`, ...(below === undefined ? [] : [`${id} < ${below}`]))
}

function rule(condition) {
  if (typeof condition === 'boolean') return condition ? 'oui' : 'non'
  if (typeof condition === 'string') return `is_${condition}`
  const [[key, parts]] = Object.entries(condition)
  if (key === 'all') return all(...parts.map(rule))
  if (key === 'any') return any(...parts.map(rule))
  if (key === 'not') return { '=': [rule(parts), 'non'] }
  return test(key, parts)
}

// Publicodes takes a bare expression only as the `valeur` of a rule.
const whole = (body) => (typeof body === 'string' ? { valeur: body } : body)

export function translated(city) {
  const granted = grantedIn(city)
  return {
    rules: Object.assign(
      {},
      ...vocabulary.facts.map((fact) =>
        question(
          fact.id,
          fact.options?.map((option) => option.id)
        )
      ),
      ...definitionsOf(city).map(({ id, condition }) => ({ [`is_${id}`]: whole(rule(condition)) })),
      ...granted.map(({ id, when, may }) => ({
        [whenOf(id)]: whole(rule(when)),
        [mayOf(id)]: whole(rule(may ?? when))
      }))
    ),
    entitlements: granted.map(({ id }) => id)
  }
}

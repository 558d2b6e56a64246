// The excerpt of Liaocheng's plan that other engines are measured on: sections 3(1)1-6, 3(2)1-3, 4(1) and 4(2),
// as 25 facts and 16 outcomes. `job` in a fact's name means work in a town.
import { random } from '../../browser/random.mjs'

const flag = (id) => ({ id, kind: 'flag' })
const number = (id, highest) => ({ id, kind: 'number', highest })
const choice = (id, ...options) => ({ id, kind: 'choice', options })

export const facts = [
  flag('lives_in_town'),
  flag('works_in_town'),
  number('months_here', 24),
  choice('hukou', 'town_here', 'village_here', 'elsewhere'),
  flag('owns_titled_home'),
  flag('relative_owns_titled_home'),
  flag('rents_titled_home'),
  flag('lease_registered'),
  choice('tie', 'none', 'spouse', 'child', 'parent'), // what the person is to the relative they join
  flag('relative_registered_in_town'),
  flag('relative_has_village_home'),
  number('child_age', 90), // of the relative, where the person is that relative's parent
  flag('married'),
  flag('certified_talent'),
  number('schooling', 6), // 3: secondary vocational
  flag('title_or_skill_level'),
  choice('study', 'none', 'enrolled', 'graduate_university', 'graduate_vocational', 'graduate_overseas'),
  flag('intends_to_work'),
  flag('rural_origin'),
  flag('veteran'),
  flag('assigned_work_unit'),
  flag('homestead'),
  flag('contracted_land'),
  flag('lives_in_village'),
  flag('works_in_village')
]

export const outcomes = [
  'live_or_work',
  'titled_home',
  'tenant',
  'worker',
  'join_relative',
  'talent',
  'any_town_route',
  'town_place',
  'graduate_returns',
  'veteran_returns',
  'works_in_countryside',
  'homestead_returns',
  'joins_in_village',
  'any_village_route',
  'permit',
  'keeps_rights'
]

// Citizens drawn at random, all facts known.
export function citizens(count, seed) {
  const draw = random(seed)
  const value = (fact) => {
    if (fact.kind === 'flag') return draw() < 0.4
    if (fact.kind === 'number') return Math.floor(draw() * (fact.highest + 1))
    return fact.options[Math.floor(draw() * fact.options.length)]
  }
  return Array.from({ length: count }, () => Object.fromEntries(facts.map((fact) => [fact.id, value(fact)])))
}

// The excerpt of Liaocheng's plan as Publicodes rules.
import { all, any, question } from './publicodes.mjs'
import { facts } from './excerpt.mjs'

const questions = Object.assign({}, ...facts.map((fact) => question(fact.id, fact.options)))

const routes = {
  live_or_work: any('lives_in_town', 'works_in_town'),
  titled_home: any('owns_titled_home', 'relative_owns_titled_home'),
  tenant: all('owns_titled_home = non', 'rents_titled_home', 'lease_registered'),
  worker: 'works_in_town',
  join_relative: all('relative_registered_in_town', "tie != 'none'"),
  talent: all(
    "hukou = 'elsewhere'",
    'intends_to_work',
    any('certified_talent', 'title_or_skill_level', 'schooling >= 3', "study != 'none'")
  ),
  any_town_route: any('live_or_work', 'titled_home', 'tenant', 'worker', 'join_relative', 'talent'),
  town_place: {
    variations: [
      { si: 'titled_home', alors: "'own_home'" },
      { si: 'join_relative', alors: "'relative_household'" },
      { si: all('works_in_town', 'assigned_work_unit'), alors: "'unit_collective'" },
      { si: 'talent', alors: "'talent_collective'" },
      { si: 'any_town_route', alors: "'community_collective'" },
      { sinon: "'none'" }
    ]
  },
  graduate_returns: all('rural_origin', "study = 'graduate_university'"),
  veteran_returns: all('rural_origin', 'veteran', 'assigned_work_unit = non'),
  works_in_countryside: all('works_in_village', any('veteran', "study = 'graduate_university'")),
  homestead_returns: all('rural_origin', "hukou != 'village_here'", 'homestead', 'contracted_land', 'lives_in_village'),
  joins_in_village: all(
    'relative_has_village_home',
    'lives_in_village',
    any("tie = 'spouse'", all("tie = 'child'", 'married = non'), all("tie = 'parent'", 'child_age >= 18'))
  ),
  any_village_route: any(
    'graduate_returns',
    'veteran_returns',
    'works_in_countryside',
    'homestead_returns',
    'joins_in_village'
  ),
  permit: all(
    "hukou = 'elsewhere'",
    'lives_in_town',
    'months_here >= 6',
    any('works_in_town', 'owns_titled_home', 'rents_titled_home', "study = 'enrolled'")
  ),
  keeps_rights: all('rural_origin', 'any_town_route', any('homestead', 'contracted_land'))
}

export const rules = { ...questions, ...routes }

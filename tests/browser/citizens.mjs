// Random citizens of a city: one cell for every fact of its pack, drawn by the vocabulary's weights, and no axiom broken.
import { jsonOf, textsOf } from './built.mjs'
import { calculatorOf } from './calculator.mjs'
import { random } from './random.mjs'

const date = '2026-01-01'
const vocabulary = new Map(jsonOf('policies/vocabulary.json').facts.map((fact) => [fact.id, fact]))

// Options and yes/no by their weights; a quantity's intervals share evenly what its named values leave of a hundred.
function weightsOf(id, cells) {
  const { type, weight, options, named = [] } = vocabulary.get(id)
  if (type === 'flag') return cells.map((cell) => (cell === 'true' ? weight : 100 - weight))
  const weights = new Map((options ?? named).map((option) => [option.id, option.weight]))
  const rest = 100 - named.reduce((sum, option) => sum + option.weight, 0)
  const intervals = cells.filter((cell) => !weights.has(cell)).length
  return cells.map((cell) => weights.get(cell) ?? rest / intervals)
}

function drawn(draw, { id, cells, weights, total }) {
  let left = draw() * total
  const at = weights.findIndex((weight) => (left -= weight) < 0)
  return [id, cells[at < 0 ? cells.length - 1 : at]]
}

// An endless row of citizens { fact: cell }; the calculator, loaded with the city's pack, says who breaks an axiom.
export function* citizensOf(city, calculator, seed) {
  const draw = random(seed)
  const facts = Object.entries(textsOf(city, 'en').facts).map(([id, { cells }]) => {
    const ids = cells.map(([cell]) => cell)
    const weights = weightsOf(id, ids)
    return { id, cells: ids, weights, total: weights.reduce((a, b) => a + b) }
  })
  for (;;) {
    const citizen = Object.fromEntries(facts.map((fact) => drawn(draw, fact)))
    calculator.reset()
    for (const [fact, cell] of Object.entries(citizen)) calculator.answer(fact, cell)
    if (calculator.verdicts(date) !== '!') yield citizen
  }
}

// The cell that an answer in words of the vocabulary falls into, as this city cuts it.
export function cellsOf(city, answers) {
  const calculator = calculatorOf(city)
  const { facts } = JSON.parse(calculator.names())
  const cells = {}
  for (const [fact, value] of Object.entries(answers)) {
    if (!facts[fact]) continue
    calculator.reset()
    const error = calculator.answer(fact, value)
    if (error) throw new Error(`${fact} ${value}: ${error}`)
    cells[fact] = String(JSON.parse(calculator.assess(date)).answers[fact])
  }
  calculator.delete()
  return cells
}

// A villager of the same city with land, a homestead and a share, insured as a resident, who works in town.
export const villager = {
  area: 'town',
  city_part: 'urban_district',
  hukou_status: 'same_city_village',
  residence_months: '36',
  job: 'employer',
  employment_months: '36',
  stable_job: 'true',
  dwelling: 'rented_private',
  owns_town_home: 'none',
  rented_home_titled: 'true',
  lease_registered: 'true',
  permit_months: '36',
  rural_origin: 'true',
  origin_here: 'true',
  contracted_land: 'true',
  forest_land: 'true',
  homestead: 'true',
  rural_house: 'true',
  collective_share: 'true',
  rights_in_city: 'true',
  school_type: 'none',
  family_tie: 'none',
  pension_scheme: 'resident_paying',
  medical_scheme: 'resident',
  age_at_settlement: '40',
  child_compulsory: 'true'
}

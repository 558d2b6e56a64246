// The floor: JavaScript written by hand for the excerpt and nothing else, in three-valued logic.
// A judgement is a number: YES, NO, or else open, with a bit for each fact still wanted.
import { facts, outcomes } from './excerpt.mjs'

const NO = 0
const YES = 1 << 30
const wanted = Object.fromEntries(facts.map((fact, i) => [fact.id, 1 << i]))

const both = (a, b) => (a === NO || b === NO ? NO : a === YES ? b : b === YES ? a : a | b)
const either = (a, b) => (a === YES || b === YES ? YES : a | b)
const opposite = (a) => (a === YES ? NO : a === NO ? YES : a)

// A form: every fact's key from the start, undefined while unanswered.
const emptyForm = () => Object.fromEntries(facts.map((fact) => [fact.id, undefined]))

const holds = (value, bit) => (value === undefined ? bit : value ? YES : NO)
const is = (value, bit, option) => (value === undefined ? bit : value === option ? YES : NO)
const atLeast = (value, bit, least) => (value === undefined ? bit : value >= least ? YES : NO)

// The first place that is certain wins, unless a place before it is open.
function townPlace(steps) {
  for (const [judgement, place] of steps) {
    if (judgement === YES) return { judgement: YES, place }
    if (judgement !== NO)
      return { judgement: steps.reduce((open, [j]) => (j === YES ? open : open | j), NO), place: undefined }
  }
  return { judgement: YES, place: 'none' }
}

function judge(form) {
  const works = holds(form.works_in_town, wanted.works_in_town)
  const lives = holds(form.lives_in_town, wanted.lives_in_town)
  const owns = holds(form.owns_titled_home, wanted.owns_titled_home)
  const rents = holds(form.rents_titled_home, wanted.rents_titled_home)
  const rural = holds(form.rural_origin, wanted.rural_origin)
  const veteran = holds(form.veteran, wanted.veteran)
  const unit = holds(form.assigned_work_unit, wanted.assigned_work_unit)
  const homestead = holds(form.homestead, wanted.homestead)
  const land = holds(form.contracted_land, wanted.contracted_land)
  const inVillage = holds(form.lives_in_village, wanted.lives_in_village)
  const graduate = is(form.study, wanted.study, 'graduate_university')
  const elsewhere = is(form.hukou, wanted.hukou, 'elsewhere')

  const liveOrWork = either(lives, works)
  const titledHome = either(owns, holds(form.relative_owns_titled_home, wanted.relative_owns_titled_home))
  const tenant = both(both(opposite(owns), rents), holds(form.lease_registered, wanted.lease_registered))
  const joins = both(
    holds(form.relative_registered_in_town, wanted.relative_registered_in_town),
    opposite(is(form.tie, wanted.tie, 'none'))
  )
  const learned = either(
    either(
      holds(form.certified_talent, wanted.certified_talent),
      holds(form.title_or_skill_level, wanted.title_or_skill_level)
    ),
    either(atLeast(form.schooling, wanted.schooling, 3), opposite(is(form.study, wanted.study, 'none')))
  )
  const talent = both(both(elsewhere, holds(form.intends_to_work, wanted.intends_to_work)), learned)
  const town = either(either(either(liveOrWork, titledHome), either(tenant, works)), either(joins, talent))
  const place = townPlace([
    [titledHome, 'own_home'],
    [joins, 'relative_household'],
    [both(works, unit), 'unit_collective'],
    [talent, 'talent_collective'],
    [town, 'community_collective']
  ])

  const graduateReturns = both(rural, graduate)
  const veteranReturns = both(both(rural, veteran), opposite(unit))
  const countryside = both(holds(form.works_in_village, wanted.works_in_village), either(veteran, graduate))
  const homesteadReturns = both(
    both(both(rural, opposite(is(form.hukou, wanted.hukou, 'village_here'))), both(homestead, land)),
    inVillage
  )
  const byTie = either(
    is(form.tie, wanted.tie, 'spouse'),
    either(
      both(is(form.tie, wanted.tie, 'child'), opposite(holds(form.married, wanted.married))),
      both(is(form.tie, wanted.tie, 'parent'), atLeast(form.child_age, wanted.child_age, 18))
    )
  )
  const joinsInVillage = both(
    both(holds(form.relative_has_village_home, wanted.relative_has_village_home), inVillage),
    byTie
  )
  const village = either(
    either(graduateReturns, veteranReturns),
    either(either(countryside, homesteadReturns), joinsInVillage)
  )

  const stable = either(either(works, owns), either(rents, is(form.study, wanted.study, 'enrolled')))
  const permit = both(both(elsewhere, lives), both(atLeast(form.months_here, wanted.months_here, 6), stable))
  const keepsRights = both(both(rural, town), either(homestead, land))

  return {
    judgements: [
      liveOrWork,
      titledHome,
      tenant,
      works,
      joins,
      talent,
      town,
      place.judgement,
      graduateReturns,
      veteranReturns,
      countryside,
      homesteadReturns,
      joinsInVillage,
      village,
      permit,
      keepsRights
    ],
    place: place.place
  }
}

const counts = new Int32Array(facts.length)

// The questions still open, those that most outcomes wait for first.
function openQuestions(judgements) {
  counts.fill(0)
  for (const judgement of judgements) {
    if (judgement === YES) continue
    for (let left = judgement; left !== 0; left &= left - 1) counts[31 - Math.clz32(left & -left)]++
  }
  const open = []
  for (let i = 0; i < counts.length; i++) if (counts[i] > 0) open.push(i)
  return open.sort((a, b) => counts[b] - counts[a]).map((i) => facts[i].id)
}

export function open() {
  let form = emptyForm()
  return {
    restart() {
      form = emptyForm()
    },
    answer(id, value) {
      form[id] = value
      const { judgements, place } = judge(form)
      const values = {}
      for (let i = 0; i < outcomes.length; i++) {
        values[outcomes[i]] = judgements[i] === YES ? true : judgements[i] === NO ? false : undefined
      }
      values.town_place = place
      return { values, questions: openQuestions(judgements) }
    }
  }
}

// Which of a city's cases pin a difference: the case expects its verdict, and some citizen whom the case describes falls
// under it. That is enough: a definite verdict holds for all whom the case describes, so if Huji judged this citizen
// otherwise, the case would fail. What a case leaves unanswered is filled in at random, many times.
import { jsonOf } from '../browser/built.mjs'
import { random } from '../browser/random.mjs'
import { answered, citizen } from './citizens.mjs'
import { personOf } from './comparison.mjs'
import { expectation } from './opinion.mjs'

const fillings = 40

const verdictIn = ({ verdicts }, entitlement) => verdicts[entitlement] ?? verdicts['*']

function peopleOf(city, one) {
  const draw = random(7)
  const given = answered(one)
  const filled = Array.from({ length: fillings }, () => citizen(draw, given))
  return filled.filter((huji) => huji !== null).map((huji) => personOf(city, huji))
}

const describedCases = (city) =>
  jsonOf(`policies/${city}/cases.json`)
    .cases.filter((one) => one.verdicts)
    .map((one) => ({ case: one, people: peopleOf(city, one) }))

const falls = (row, difference) => (person) => expectation(row, person).difference === difference

// [{ row, difference, cases: ids }], one for every row and every difference of its own.
export function pinsOf(city, rows) {
  const described = describedCases(city)
  const pinning = (row, difference) =>
    described.filter(
      (one) => verdictIn(one.case, row.entitlement) === difference.huji && one.people.some(falls(row, difference))
    )
  return rows.flatMap((row) =>
    row.differences.map((difference) => ({
      row,
      difference,
      cases: pinning(row, difference).map((one) => one.case.id)
    }))
  )
}

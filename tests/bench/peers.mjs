// The same work beside other ways of doing it, in one run: one more answer on a form, then every outcome and every
// question still open. Each form is filled in fact by fact, in the order of its facts, by random citizens.
import { calculatorOf } from '../browser/calculator.mjs'
import { textsOf } from '../browser/built.mjs'
import { crowdOf, date } from './conversations.mjs'
import { median, p95 } from './statistics.mjs'
import * as excerpt from './peers/excerpt.mjs'
import * as handwritten from './peers/handwritten.mjs'
import * as publicodes from './peers/publicodes.mjs'
import { rules as excerptRules } from './peers/publicodes_excerpt.mjs'
import { mayOf, translated, value, whenOf } from './peers/whole_policy.mjs'

const city = 'liaocheng'

// Every form filled in once for warming up and once for counting; microseconds an answer.
function filledIn(session, crowd, facts) {
  const fill = () => {
    const times = []
    for (const citizen of crowd) {
      session.restart()
      for (const fact of facts) {
        const value = citizen[fact]
        const began = performance.now()
        session.answer(fact, value)
        times.push((performance.now() - began) * 1000)
      }
    }
    return times
  }
  fill()
  const times = fill()
  return { median: median(times), p95: p95(times), samples: times.length }
}

function huji() {
  const calculator = calculatorOf(city)
  return {
    restart() {
      calculator.reset()
    },
    answer(fact, cell) {
      calculator.answer(fact, cell)
      return { verdicts: calculator.verdicts(date), questions: calculator.open('everything', date) }
    }
  }
}

// Outcomes that differ between the hand-written code and Publicodes, over whole forms.
function excerptDisagreements(crowd) {
  const [a, b] = [handwritten.open(), publicodes.open(excerptRules, excerpt.outcomes)]
  let differing = 0
  for (const citizen of crowd) {
    a.restart()
    b.restart()
    let [x, y] = [null, null]
    for (const { id } of excerpt.facts) [x, y] = [a.answer(id, citizen[id]), b.answer(id, citizen[id])]
    differing += excerpt.outcomes.filter((outcome) => x.values[outcome] !== y.values[outcome]).length
  }
  return differing
}

// Verdicts that differ between Huji and the same policy in Publicodes, over whole forms.
function wholeDisagreements(crowd, facts, { entitlements }, session) {
  const calculator = calculatorOf(city)
  let differing = 0
  for (const citizen of crowd) {
    calculator.reset()
    session.restart()
    let values
    for (const fact of facts) {
      calculator.answer(fact, citizen[fact])
      values = session.answer(fact, value(fact, citizen[fact])).values
    }
    const ours = new Map(JSON.parse(calculator.assess(date)).entitlements.map(({ id, verdict }) => [id, verdict]))
    if (ours.size !== entitlements.length) throw new Error('not the same entitlements')
    for (const id of entitlements) {
      const theirs = values[whenOf(id)] ? 'applies' : values[mayOf(id)] ? 'possible' : 'does_not_apply'
      if (ours.get(id) !== theirs) differing++
    }
  }
  calculator.delete()
  return differing
}

export function peers() {
  const facts = Object.keys(textsOf(city, 'en').facts)
  const whole = translated(city)
  const wholeSession = publicodes.open(
    whole.rules,
    whole.entitlements.flatMap((id) => [whenOf(id), mayOf(id)])
  )
  const asTold = (citizen) => Object.fromEntries(facts.map((fact) => [fact, value(fact, citizen[fact])]))
  const crowd = crowdOf(city, 1000, 5)
  const people = excerpt.citizens(2000, 5)
  const excerptFacts = excerpt.facts.map(({ id }) => id)
  const excerptSession = publicodes.open(excerptRules, excerpt.outcomes)
  const size = `${facts.length} facts, ${whole.entitlements.length} entitlements`
  const excerptSize = `${excerptFacts.length} facts, ${excerpt.outcomes.length} outcomes`
  return {
    rows: [
      {
        id: 'huji_whole',
        what: `Huji in WebAssembly, whole policy (${size}), exact`,
        ...filledIn(huji(), crowd, facts)
      },
      {
        id: 'publicodes_whole',
        what: `Publicodes 1.10.3, whole policy (${size})`,
        ...filledIn(wholeSession, crowd.slice(0, 10).map(asTold), facts)
      },
      {
        id: 'handwritten_excerpt',
        what: `hand-written JavaScript, excerpt (${excerptSize})`,
        ...filledIn(handwritten.open(), people, excerptFacts)
      },
      {
        id: 'publicodes_excerpt',
        what: `Publicodes 1.10.3, excerpt (${excerptSize})`,
        ...filledIn(excerptSession, people.slice(0, 40), excerptFacts)
      }
    ],
    disagreements: {
      excerpt: excerptDisagreements(people.slice(0, 100)),
      whole: wholeDisagreements(crowd.slice(0, 30), facts, whole, wholeSession)
    }
  }
}

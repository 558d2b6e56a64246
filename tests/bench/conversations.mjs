// How long the engine takes, and how many questions it asks, over whole conversations with random citizens.
import { citizensOf } from '../browser/citizens.mjs'
import { calculatorOf, emptyCalculator } from '../browser/calculator.mjs'
import { goals, packOf, textsOf } from '../browser/built.mjs'
import { mean, median, microseconds, p95, worst } from './statistics.mjs'

export const date = '2026-01-01'

export function crowdOf(city, count, seed) {
  const calculator = calculatorOf(city)
  const crowd = citizensOf(city, calculator, seed)
  const citizens = Array.from({ length: count }, () => crowd.next().value)
  calculator.delete()
  return citizens
}

// Loading a pack, in microseconds: every check of every index, and the SHA-256.
export function loading(city) {
  const pack = packOf(city)
  const calculator = emptyCalculator()
  const times = []
  for (let i = 0; i < 2200; i++) times.push(microseconds(() => calculator.load(pack)))
  calculator.delete()
  return { median: median(times.slice(200)), p95: p95(times.slice(200)) }
}

// Goes through one citizen's conversation; `afterAnswer` is given the calculator and a step that answers and asks on.
function converse(calculator, citizen, goal, afterAnswer) {
  calculator.reset()
  let next = calculator.next(goal, date)
  while (next !== 'null') {
    const { facts } = JSON.parse(next)
    afterAnswer(() => {
      for (const fact of facts) calculator.answer(fact, citizen[fact])
      calculator.verdicts(date)
      next = calculator.next(goal, date)
    })
  }
}

// Microseconds for each step of each conversation: the answer with verdicts and next question; the whole result as JSON,
// with all reasons and remedies.
export function answering(city, engine) {
  const calculator = calculatorOf(city, engine)
  const crowd = crowdOf(city, 100, 3)
  const once = () => {
    const times = { answer: [], result: [] }
    for (const goal of goals)
      for (const citizen of crowd) {
        converse(calculator, citizen, goal, (step) => {
          times.answer.push(microseconds(step))
          times.result.push(microseconds(() => calculator.assess(date)))
        })
      }
    return times
  }
  once() // the engine's code is compiled and the caches are warm when it counts
  const times = once()
  calculator.delete()
  return Object.fromEntries(
    Object.entries(times).map(([what, all]) => [what, { median: median(all), p95: p95(all), samples: all.length }])
  )
}

// Questions asked for each goal, beside what a form of all questions would ask.
export function questionsAsked(city, count) {
  const calculator = calculatorOf(city)
  const crowd = crowdOf(city, count, 7)
  const wholeForm = Object.keys(textsOf(city, 'en').questions).length
  const rows = goals.map((goal) => {
    calculator.reset()
    const goalForm = JSON.parse(calculator.open(goal, date)).length
    const asked = crowd.map((citizen) => {
      let questions = 0
      converse(calculator, citizen, goal, (step) => {
        questions++
        step()
      })
      return questions
    })
    return { goal, mean: mean(asked), worst: worst(asked), goalForm, wholeForm }
  })
  calculator.delete()
  return rows
}

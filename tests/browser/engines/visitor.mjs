// A citizen at the page, in whichever engine: what they press, what they read. A step ends when the next screen stands.
import { mkdirSync } from 'node:fs'
import { at } from '../built.mjs'
import { until } from './program.mjs'

const shots = at('build/screenshots')
mkdirSync(shots, { recursive: true })

// Today as the page reckons it, on the clock that both share.
export function today() {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

// What is on the screen, read in one go.
function seen() {
  const main = document.querySelector('main')
  const form = document.querySelector('[data-question]')
  const attributes = (selector, name) =>
    Array.prototype.map.call(document.querySelectorAll(selector), (one) => one.getAttribute(name))
  return {
    screen: main.getAttribute('data-screen'),
    question: form && form.getAttribute('data-question'),
    facts: Array.from(new Set(attributes('input[data-fact]', 'data-fact'))),
    ticked: attributes('input[data-fact]:checked', 'data-cell'),
    heading: main.querySelector('h1').textContent,
    words: main.innerText,
    language: document.documentElement.lang,
    engine: document.documentElement.getAttribute('data-engine'),
    failure: main.getAttribute('data-failure')
  }
}

function cards() {
  return Array.prototype.map.call(document.querySelectorAll('[data-entitlement][data-verdict]'), (card) => [
    card.getAttribute('data-entitlement'),
    card.getAttribute('data-verdict')
  ])
}

export function visitorAt(tab) {
  const look = () => tab.run(seen)
  const settled = (selector) =>
    until(
      async () =>
        `${selector}, but the page shows ${JSON.stringify(await look()).slice(0, 400)}; ${(await tab.problems()).join('; ')}`,
      () => tab.run((selector) => Boolean(document.querySelector(selector)), selector),
      15_000
    )

  async function arrive(url) {
    await tab.open(url)
    await settled('main[data-screen="city"]')
  }

  // Presses, and waits until the screen is another one, and the address and the title with it: a step's entry in the history
  // comes after its paint, and would call off whatever the browser was told to open meanwhile.
  async function press(selector) {
    await tab.run(() => document.querySelector('main').setAttribute('data-left', ''))
    await tab.press(selector)
    await settled('main:not([data-left]):not([data-screen="loading"]):not([data-drawing])')
    await until(
      () => `the title to follow ${selector}`,
      () => tab.run(() => document.title.startsWith(document.querySelector('main h1').textContent)),
      15_000
    )
  }
  const act = (action) => press(`[data-action="${action}"]`)

  async function speak(language) {
    await tab.press(`[data-action="lang"][data-lang="${language}"]`)
    await settled(`html[lang="${language}"] [data-lang="${language}"][aria-pressed="true"]`)
  }

  async function choose(city, goal) {
    await press(`main [data-city="${city}"]`)
    if (goal) await press(`main [data-goal="${goal}"]`)
  }

  async function tick(selector) {
    await tab.press(selector)
    await settled(`${selector}:checked`)
  }

  // Answers the question on the screen with the citizen's { fact: cell }, and goes on.
  async function answer(citizen) {
    const { facts } = await look()
    const yes = facts.filter((fact) => citizen[fact] === 'true')
    if (facts.length === 1) await tick(`input[data-fact="${facts[0]}"][data-cell="${citizen[facts[0]]}"]`)
    else for (const fact of yes) await tick(`input[data-fact="${fact}"]`)
    if (facts.length > 1 && yes.length === 0) await tick('input[data-none]')
    await act('continue')
  }

  // The results on the screen: { entitlement: verdict }.
  async function verdicts() {
    await settled('main[data-screen="results"]:not([data-drawing])')
    return Object.fromEntries(await tab.run(cards))
  }

  const shot = (name) => tab.shot(`${shots}/engines-${name}.png`)

  return { look, arrive, press, act, speak, choose, tick, answer, verdicts, shot }
}

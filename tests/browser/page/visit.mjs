// A citizen's visit to the built page in real Chromium: what they click, and everything that went wrong meanwhile.
import { mkdirSync } from 'node:fs'
import { serve } from '../../../web/serve.mjs'
import { at } from '../built.mjs'
import { launchChromium } from '../chromium.mjs'

// The visit's clock stands still just after midnight in China, where it is still the day before in Greenwich.
export const today = '2026-01-15'
const shortlyAfterMidnight = (date) => new Date(`${date}T00:10:00+08:00`)

export const shots = at('build/screenshots')
mkdirSync(shots, { recursive: true })

// The built site under a path of its own, and a browser; close() ends both.
export async function openBrowser({ base = '/', root = at('build/site') } = {}) {
  let server = await serve({ root, base })
  const browser = await launchChromium()
  return {
    url: server.url,
    visit: (options) => visit(browser, server.url, options),
    // The host stops answering; and answers again, with the folder given, at the same address.
    disconnect: () => server.close(),
    deploy: async (folder) => {
      server = await serve({ root: folder, base, port: Number(new URL(server.url).port) })
    },
    close: async () => {
      await browser.close()
      await server.close().catch(() => {})
    }
  }
}

// What Chromium writes when a page is left while it fetches in the quiet. Of a fetch that fails on a page that stays, it
// writes "Failed to load resource" besides.
const isCalledOff = (text) => /^Fetch API cannot load \S+\.\s*$/.test(text)

// A new visitor on a phone, at the first screen.
async function visit(
  browser,
  url,
  {
    width = 390,
    height = 844,
    date = today,
    query = '',
    open = true,
    colorScheme = 'light',
    clock = 'stands',
    serviceWorkers = 'allow',
    sharp = false
  } = {}
) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: sharp ? 2 : 1,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme,
    serviceWorkers
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  if (clock === 'runs') await page.clock.install({ time: shortlyAfterMidnight(date) })
  else await page.clock.setFixedTime(shortlyAfterMidnight(date))
  const problems = []
  const requests = []
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  page.on('console', (message) => {
    const isComplaint = ['error', 'warning'].includes(message.type()) && !isCalledOff(message.text())
    if (isComplaint) problems.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) =>
    problems.push(`request failed: ${request.url()}: ${request.failure().errorText}`)
  )
  // A page that is left calls off what it was fetching in the quiet; on a page that stays that is a problem.
  page.on('domcontentloaded', () =>
    problems.splice(0, Infinity, ...problems.filter((problem) => !problem.endsWith('net::ERR_ABORTED')))
  )
  page.on('request', (request) => requests.push(request.url()))
  await page.exposeFunction('noteViolation', (what) => problems.push(`policy violated: ${what}`))
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      window.noteViolation(`${event.violatedDirective} ${event.blockedURI}`)
    )
  )
  const visitor = { page, problems, requests, leave: () => context.close(), ...steps(page) }
  if (open) {
    await page.goto(url + query)
    await visitor.on('city')
  }
  return visitor
}

const input = (fact, cell) => `input[data-fact="${fact}"][data-cell="${cell}"]`

// What a visitor does; each step ends when the page shows the next screen.
function steps(page) {
  const screen = () => page.locator('main').getAttribute('data-screen')
  const on = (name) => page.locator(`main[data-screen="${name}"]:not([data-drawing])`).waitFor()

  // Acts, and waits until the screen is another one, drawn whole, and the address and the title with it.
  async function arrive(act) {
    await page.locator('main').evaluate((main) => {
      main.dataset.left = 'yes'
    })
    await act()
    await page.locator('main:not([data-left]):not([data-screen="loading"]):not([data-drawing])').waitFor()
    await page.waitForFunction(() => document.title.startsWith(document.querySelector('main h1').textContent))
  }
  const press = (selector) => arrive(() => page.locator(selector).click())
  const act = (action) => press(`[data-action="${action}"]`)

  async function choose(city, goal) {
    await press(`main [data-city="${city}"]`)
    if (goal) await press(`main [data-goal="${goal}"]`)
  }

  // The question on the screen, or null on any other screen.
  async function question() {
    if ((await screen()) !== 'question') return null
    const id = await page.locator('[data-question]').getAttribute('data-question')
    const facts = await page
      .locator('input[data-fact]')
      .evaluateAll((inputs) => [...new Set(inputs.map((i) => i.dataset.fact))])
    return { id, facts }
  }

  const tick = (selector) => page.locator('label', { has: page.locator(selector) }).click()

  // Ticks the answers of { fact: cell }, without going on.
  async function mark(cells) {
    const { facts } = await question()
    if (facts.length === 1) return tick(input(facts[0], cells[facts[0]]))
    const yes = facts.filter((fact) => cells[fact] === 'true')
    for (const fact of yes) await tick(input(fact, 'true'))
    if (yes.length === 0) await tick('input[data-none]')
  }

  async function answer(cells) {
    await mark(cells)
    await act('continue')
  }

  // Answers what the citizen's { fact: cell } know all of, and is not sure of anything else.
  const answerKnown = ({ facts }, cells) => (facts.every((fact) => fact in cells) ? answer(cells) : act('unsure'))

  // The same for the next questions, so many of them.
  async function answerSome(count, cells) {
    for (let i = 0; i < count; i++) await answerKnown(await question(), cells)
  }

  // Answers by a citizen's { fact: cell } until the question named, or the results.
  async function answerUntil(cells, stop = 'results') {
    for (;;) {
      const asked = await question()
      if (!asked || asked.id === stop) return asked
      await answerKnown(asked, cells)
    }
  }

  // The results on the screen: { entitlement: verdict }.
  async function verdicts() {
    await on('results')
    const cards = await page
      .locator('[data-entitlement][data-verdict]')
      .evaluateAll((all) => all.map(({ dataset }) => [dataset.entitlement, dataset.verdict]))
    return Object.fromEntries(cards)
  }

  const speak = async (language) => {
    await page.locator(`[data-action="lang"][data-lang="${language}"]`).click()
    await page.locator(`html[lang="${language}"]`).waitFor()
  }
  const heading = () => page.locator('main h1').first().innerText()
  const shot = (name) => page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })

  return {
    screen,
    on,
    arrive,
    press,
    act,
    choose,
    question,
    mark,
    answer,
    answerSome,
    answerUntil,
    verdicts,
    speak,
    heading,
    shot,
    tick,
    input
  }
}

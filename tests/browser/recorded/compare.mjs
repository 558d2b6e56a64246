// Whether two builds of the site draw the same pages: the same seeded conversations on both, screen by screen.
//   node tests/browser/recorded/compare.mjs SITE OTHER-SITE [CONVERSATIONS] [CITY…]      50 a city and language by default
// Prints the first screens that differ, and exits with 1 if any does.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serve } from '../../../web/serve.mjs'
import { launchChromium } from '../chromium.mjs'
import { random } from '../random.mjs'
import { readLocales } from '../../../web/words.mjs'

const today = new Date('2026-01-15T12:00:00+08:00')
export const languages = readLocales().map(({ tag }) => tag)

// File names carry hashes, which differ between builds whose pages look alike.
const withoutHashes = (html) => html.replace(/\b[0-9a-f]{16}\b/g, '#').replace(/sha(256|384)-[\w+/=]+/g, '#')

// Runs in the page: one conversation, its choices drawn from `dice`; returns the HTML of every screen on the way.
async function converse({ city, dice }) {
  let used = 0
  const draw = (count) => Math.floor(dice[used++ % dice.length] * count)
  const main = () => document.querySelector('main')
  const frame = () => new Promise((done) => setTimeout(done, 4))
  const settled = async () => {
    const ready = () =>
      !('left' in main().dataset) && !('drawing' in main().dataset) && main().dataset.screen !== 'loading'
    for (let tries = 0; !ready(); tries++) {
      if (tries > 5000) throw new Error('the screen never came')
      await frame()
    }
  }
  const press = async (element) => {
    main().dataset.left = 'yes'
    element.click()
    await settled()
  }
  const screens = []
  const look = () => screens.push(document.querySelector('#app, body').innerHTML)
  await press(document.querySelector(`main [data-city="${city}"]`))
  look()
  const goals = [...document.querySelectorAll('main [data-goal]')]
  await press(goals[draw(goals.length)])
  while (main().dataset.screen === 'question' && screens.length < 40) {
    look()
    const inputs = [...document.querySelectorAll('main input[data-fact]')]
    if (draw(12) === 0) {
      await press(document.querySelector('[data-action="unsure"]'))
      continue
    }
    if (inputs[0].type === 'radio') inputs[draw(inputs.length)].click()
    else {
      const ticked = inputs.filter(() => draw(3) === 0)
      for (const input of ticked.length ? ticked : [document.querySelector('input[data-none]')]) input.click()
    }
    await press(document.querySelector('[data-action="continue"]'))
  }
  // What is shared comes in a part of its own, in the quiet.
  for (let tries = 0; tries < 2000 && !document.querySelector('main [data-keep]'); tries++) await frame()
  look()
  document.querySelectorAll('main details').forEach((details) => {
    details.open = true
    details.querySelector('summary').click()
    details.open = true
  })
  look()
  return screens
}

async function openSite(browser, root) {
  const server = await serve({ root })
  return {
    async screens(city, language, dice) {
      const context = await browser.newContext({
        viewport: { width: 375, height: 667 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        serviceWorkers: 'block'
      })
      const page = await context.newPage()
      await page.clock.setFixedTime(today)
      await page.goto(`${server.url}?lang=${language}`)
      await page.locator('main[data-screen="city"]:not([data-drawing])').waitFor()
      const screens = await page.evaluate(converse, { city, dice })
      await context.close()
      return screens.map(withoutHashes)
    },
    close: () => server.close()
  }
}

const diceOf = (seed) => {
  const roll = random(seed)
  return Array.from({ length: 500 }, roll)
}

function firstDifference(a, b) {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return `  one:   …${a.slice(Math.max(0, at - 80), at + 120)}…\n  other: …${b.slice(Math.max(0, at - 80), at + 120)}…`
}

// Returns { conversations, screens, differences: [text] }.
export async function compareSites(one, other, { count = 50, cities, from = 1 }) {
  const browser = await launchChromium()
  const sites = [await openSite(browser, one), await openSite(browser, other)]
  const found = { conversations: 0, screens: 0, differences: [] }
  for (const city of cities) {
    for (const language of languages) {
      for (let seed = from; seed < from + count; seed++) {
        const [a, b] = await Promise.all(sites.map((site) => site.screens(city, language, diceOf(seed))))
        found.conversations++
        found.screens += a.length
        const at = a.findIndex((html, i) => html !== b[i])
        if (at >= 0 || a.length !== b.length)
          found.differences.push(
            `${city} ${language}, conversation ${seed}, screen ${at} of ${a.length} and ${b.length}\n` +
              firstDifference(a[at] || '', b[at] || '')
          )
      }
    }
  }
  await Promise.all(sites.map((site) => site.close()))
  await browser.close()
  return found
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [one, other, count = '50', ...cities] = process.argv.slice(2)
  const all = readdirSync(one).flatMap((file) => (/^(?!index|design)([a-z]+)\.html$/.exec(file) || []).slice(1))
  const found = await compareSites(one, other, { count: Number(count), cities: cities.length ? cities : all })
  for (const difference of found.differences.slice(0, 10)) console.log(difference)
  console.log(
    `${found.conversations} conversations, ${found.screens} screens, ${found.differences.length} conversations differ`
  )
  process.exit(found.differences.length ? 1 : 0)
}

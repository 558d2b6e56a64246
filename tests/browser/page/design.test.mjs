// The page of the design: what it shows is what the site has, in every scheme. Real Chromium.
import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { readFileSync, readdirSync } from 'node:fs'
import { readSheet } from '../../../web/design/sheet.mjs'
import { readStyle } from '../../../web/styles.mjs'
import { cellsOf } from '../citizens.mjs'
import { barriers } from '../axe.mjs'
import { at } from '../built.mjs'
import { openBrowser } from './visit.mjs'

const css = readStyle(at('web/style.css'))
const sheet = readSheet(css)

let browser
before(async () => {
  browser = await openBrowser({ base: '/gov/huji/' })
})
after(() => browser.close())

async function open(options) {
  const visitor = await browser.visit({ open: false, ...options })
  await visitor.page.goto(`${browser.url}design.html`)
  return visitor
}

async function leave(visitor) {
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
}

const wordsOf = (text) => new Set(text.match(/[\w-]+/g))

test('every class that the page of the design shows is one of the site, and stands under its name in the style sheet', async () => {
  const visitor = await open()
  const shown = await visitor.page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('.specimen [class], .scheme [class]')]
        .filter((e) => !e.closest('.swatches'))
        .flatMap((e) => [...e.classList])
    )
  ])
  const named = await visitor.page.locator('.names code').allInnerTexts()
  const files = readdirSync(at('build/site'))
  const scripts = wordsOf(
    files
      .filter((file) => /^(main|results|share)\..*\.js$/.test(file))
      .map((file) => readFileSync(at(`build/site/${file}`), 'utf8'))
      .join(' ')
  )
  const styles = wordsOf((css.match(/[.[][\w-]+/g) ?? []).join(' '))
  const own = ['focused', 'step', ...sheet.sizes.map((_, i) => `step-${i}`)] // what only this page has
  assert.ok(shown.length > 40, `${shown.length} classes`)
  // Some names only tell screens or tests apart, and are drawn like what they stand in.
  const undrawn = ['gives', 'badge', 'routes', 'definite']
  for (const name of shown.filter((one) => !own.includes(one))) {
    assert.ok(scripts.has(name), `no script of the site uses .${name}`)
    if (!undrawn.includes(name)) assert.ok(styles.has(name), `style.css has no .${name}`)
  }
  for (const name of named.join(' ').split(' '))
    assert.ok(shown.includes(name) || name.startsWith('aria-'), `.${name} is named and not shown`)
  await leave(visitor)
})

// The same pieces on the citizen's own screens: each element that the page of the design shows has there the same name and
// classes. Cards are drawn by the results' own module, and no one conversation has all of them.
test('what the page of the design shows, a citizen meets on the screens', async () => {
  const signaturesIn = (page, selector) =>
    page.evaluate(
      (within) => [
        ...new Set(
          [...document.querySelectorAll(within)]
            .filter((e) => !e.closest('.card, .swatches, .step') && !e.matches('.focused'))
            .map((e) => [e.tagName.toLowerCase(), ...[...e.classList].sort()].join('.'))
        )
      ],
      selector
    )
  const citizen = await browser.visit()
  const met = new Set()
  const look = async () => {
    for (const one of await signaturesIn(citizen.page, '#page [class]')) met.add(one)
  }
  await look()
  await citizen.choose('liaocheng', 'settle')
  await citizen.page.locator('[data-action="continue"]').click()
  await look()
  await citizen.answerUntil({}, 'employment')
  await look()
  await citizen.act('results')
  await citizen.page.locator('[data-keep]').waitFor()
  await look()
  await citizen.page.locator('[data-action="go-on"]').first().click()
  await citizen.answerUntil({})
  await citizen.page.locator('details.so-far > summary').click()
  await look()
  await leave(citizen)
  const settler = await browser.visit()
  await settler.choose('liaocheng', 'settle')
  await settler.answerUntil(
    cellsOf('liaocheng', {
      area: 'town',
      city_part: 'county',
      hukou_status: 'other_city',
      residence_months: '36',
      job: 'employer',
      dwelling: 'owned',
      owns_town_home: 'titled',
      permit_months: 'none',
      school_type: 'university',
      study_status: 'graduated',
      professional_title: 'true',
      skill_level: 'true'
    })
  )
  for (const one of await signaturesIn(settler.page, '#page [class]')) met.add(one)
  await leave(settler)
  const visitor = await open()
  const unmet = (await signaturesIn(visitor.page, '.specimen [class]')).filter((one) => !met.has(one))
  // Which groups a citizen's results have hangs on the answers; here each stands in a line of its own.
  assert.deepEqual(
    unmet.filter((one) => !/^(p|li|span)\.(now|ask|change|coming|open|no|ended)$/.test(one)),
    []
  )
  await leave(visitor)
})

for (const width of [320, 768, 1280])
  for (const colorScheme of ['light', 'dark'])
    test(`the page of the design is accessible and does not scroll sideways at ${width} px, ${colorScheme}`, async () => {
      const visitor = await open({ width, colorScheme })
      const { page } = visitor
      await visitor.shot(`design-${width}-${colorScheme}`)
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((e) => !e.closest('.sideways, .unseen') && e.getBoundingClientRect().right > innerWidth + 0.5)
          .map((e) => `${e.tagName}.${e.className}`)
      )
      assert.deepEqual(wide, [])
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        0
      )
      const longest = await page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('main p, main li')]
            .filter((e) => e.checkVisibility() && !e.closest('.contents, .spaces') && !e.querySelector('p, li, div'))
            .map((e) => e.getBoundingClientRect().width / parseFloat(getComputedStyle(e).fontSize))
        )
      )
      assert.ok(longest <= 34.01, `${longest} characters a line`)
      assert.deepEqual(await barriers(page), [])
      await leave(visitor)
    })

for (const colorScheme of ['light', 'dark'])
  for (const high of [false, true]) {
    const scheme = colorScheme + (high ? '-contrast' : '')
    test(`the swatches of the scheme ${scheme} are the colours that a citizen sees in it`, async () => {
      const visitor = await open({ colorScheme })
      const { page } = visitor
      if (high) await page.evaluate(() => document.documentElement.classList.add('contrast'))
      // A colour as the browser writes it, from the page's own custom property.
      const [swatches, live] = await page.evaluate((id) => {
        const all = [...document.querySelectorAll(`[data-scheme="${id}"] [data-token]`)]
        const probe = document.body.appendChild(document.createElement('i'))
        const colourOf = (token) => {
          probe.style.setProperty('background-color', `var(--${token})`)
          return getComputedStyle(probe).backgroundColor
        }
        return [
          all.map((e) => [e.dataset.token, getComputedStyle(e).backgroundColor]),
          all.map((e) => [e.dataset.token, colourOf(e.dataset.token)])
        ]
      }, scheme)
      assert.equal(swatches.length, Object.keys(sheet.schemes[0].colours).length)
      assert.deepEqual(swatches, live)
      await leave(visitor)
    })
  }

test('the page of the design asks for nothing but itself and its two style sheets, and no worker keeps it', async () => {
  const visitor = await open()
  assert.equal(visitor.requests.length, 3)
  assert.equal(await visitor.page.locator('script, [style], style').count(), 0)
  assert.equal(await visitor.page.locator('h1:not([role])').count(), 1)
  assert.doesNotMatch(await visitor.page.locator('body').innerText(), /undefined|null|NaN|\[object|\$\{/)
  assert.doesNotMatch(readFileSync(at('build/site/worker.js'), 'utf8'), /design\.[0-9a-f]{16}/)
  await leave(visitor)
})

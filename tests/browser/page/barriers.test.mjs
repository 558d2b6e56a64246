// axe finds no barrier on any kind of screen, in normal and elder mode, light and dark, on a narrow phone and a wide screen.
// Pictures of all go to build/screenshots/.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { barriers } from '../axe.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

async function openFolds({ page }) {
  for (const fold of await page.locator('main details:not([open]) > summary').all())
    if (await fold.isVisible()) await fold.click()
}

const told = { area: 'town', hukou_status: 'same_city_village', residence_months: '6_or_more', job: 'employer' }

// One screen of each kind, in turn; each is left as a citizen would leave it.
async function* kinds(visitor) {
  const { page } = visitor
  await page.locator('.display > summary').click()
  yield 'city'
  await page.locator('.display > summary').click()
  await visitor.choose('liaocheng')
  yield 'goal'
  await visitor.press('main [data-goal="everything"]')
  await page.locator('[data-action="continue"]').click()
  await openFolds(visitor)
  yield 'question'
  const seen = new Set()
  for (let next; (next = await visitor.question());) {
    if (next.facts.length > 1 && !seen.has('group')) {
      seen.add('group')
      yield 'question-group'
    }
    if (next.facts.every((fact) => fact in told)) await visitor.answer(told)
    else await visitor.act('unsure')
  }
  await page.locator('[data-keep]').waitFor()
  await page.locator('[data-action="keep-picture"]').click()
  await page.locator('[data-action="keep-link"]').click()
  await page.locator('[data-action="keep-make-link"]').click()
  await page.locator('[data-keep-code]').waitFor()
  await openFolds(visitor)
  yield 'results'
  await visitor.press('.other-cities [data-look="kaili"]')
  await visitor.on('results')
  yield 'elsewhere'
  await visitor.press('[data-supposed] [data-look="liaocheng"]')
  await page.locator('details.so-far > summary').click()
  await visitor.press('[data-change="residence_months"]:visible')
  await visitor.answer({ residence_months: 'none' })
  yield 'dropped'
  await page.evaluate(() => {
    const draft = JSON.parse(sessionStorage.getItem('huji /'))
    draft.steps = [
      { question: 'residence', facts: ['residence_months'], values: { residence_months: 'none' } },
      { question: 'home', facts: ['dwelling'], values: { dwelling: 'owned' } }
    ]
    sessionStorage.setItem('huji /', JSON.stringify(draft))
    history.replaceState(null, '', '#results')
  })
  await page.reload()
  await visitor.on('clash')
  yield 'clash'
  const held = []
  let holding = true
  await page.route(/\.pack$/, (route) => (holding ? held.push(route) : route.abort()))
  await page.reload()
  await visitor.on('loading')
  yield 'loading'
  holding = false
  for (const route of held) await route.abort()
  await visitor.on('failed')
  yield 'failed'
}

for (const colorScheme of ['light', 'dark'])
  for (const elder of [false, true])
    for (const width of [320, 1280]) {
      const look = `${width}-${colorScheme}${elder ? '-elder' : ''}`
      test(`${look}: no barrier on any kind of screen`, async () => {
        // Without a worker, which would have every file at hand: files are held back here.
        const visitor = await browser.visit({ width, height: 800, colorScheme, serviceWorkers: 'block' })
        if (elder) await visitor.page.locator('[data-action="elder"]').click()
        const found = []
        const met = []
        for await (const kind of kinds(visitor)) {
          met.push(kind)
          for (const barrier of await barriers(visitor.page)) found.push(`${kind}: ${barrier}`)
          await visitor.shot(`look-${look}-${kind}`)
        }
        assert.deepEqual(found, [])
        assert.deepEqual(met, [
          'city',
          'goal',
          'question',
          'question-group',
          'results',
          'elsewhere',
          'dropped',
          'clash',
          'loading',
          'failed'
        ])
        await visitor.leave()
      })
    }

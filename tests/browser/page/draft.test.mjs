// What is kept and where: in the tab until it closes, on the device only by choice, nowhere else, and gone when cleared.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { textsOf } from '../built.mjs'
import { words } from '../words.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const told = { area: 'town', hukou_status: 'other_city', residence_months: '6_or_more' }

async function afterThreeAnswers() {
  const visitor = await browser.visit()
  await visitor.choose('liaocheng', 'settle')
  await visitor.answerSome(3, told)
  return visitor
}

const kept = ({ page }) =>
  page.evaluate(() => ({ tab: sessionStorage.length, device: localStorage.length, cookies: document.cookie }))
const answers = async ({ page }) => Number(await page.locator('details.so-far').getAttribute('data-answers'))

async function clean(visitor) {
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
}

test('reloading goes on at the same question with the same answers, kept in the tab alone', async () => {
  const visitor = await afterThreeAnswers()
  const { id } = await visitor.question()
  await visitor.speak('en')
  await visitor.page.reload()
  await visitor.on('question')
  assert.equal((await visitor.question()).id, id)
  assert.equal(await answers(visitor), 3)
  assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'en')
  assert.deepEqual(await kept(visitor), { tab: 1, device: 0, cookies: '' })
  await clean(visitor)
})

test('a new tab knows nothing', async () => {
  const visitor = await afterThreeAnswers()
  const other = await visitor.page.context().newPage()
  await other.goto(browser.url)
  await other.locator('main[data-screen="city"]').waitFor()
  assert.equal(await other.locator('details.so-far').count(), 0)
  await clean(visitor)
})

test('remembered on this device only by choice, a new tab knows the answers; taken back, it does not', async () => {
  const visitor = await afterThreeAnswers()
  await visitor.page.locator('details.so-far > summary').click()
  await visitor.page.locator('label', { has: visitor.page.locator('[data-action="remember"]') }).click()
  assert.equal((await kept(visitor)).device, 1)
  const other = await visitor.page.context().newPage()
  await other.goto(browser.url)
  await other.locator('main[data-screen="city"]').waitFor()
  assert.equal(await other.locator('details.so-far').getAttribute('data-answers'), '3')
  await other.locator('details.so-far > summary').click()
  assert.ok(await other.locator('[data-action="remember"]').isChecked())
  await other.locator('label', { has: other.locator('[data-action="remember"]') }).click()
  assert.equal(await other.evaluate(() => localStorage.length), 0)
  await clean(visitor)
})

test('clearing takes the answers away from the tab and from the device', async () => {
  const visitor = await afterThreeAnswers()
  await visitor.page.locator('details.so-far > summary').click()
  await visitor.page.locator('label', { has: visitor.page.locator('[data-action="remember"]') }).click()
  await visitor.press('[data-action="restart"]:visible')
  const stored = await visitor.page.evaluate(() => [sessionStorage.getItem('huji /'), localStorage.getItem('huji /')])
  assert.equal(stored[1], null)
  assert.doesNotMatch(stored[0] || '', /hukou|liaocheng|residence|settle/)
  await visitor.page.reload()
  await visitor.on('city')
  assert.equal(await visitor.page.locator('details.so-far').count(), 0)
  await clean(visitor)
})

test('answers given under other rules are not used, and the citizen is told', async () => {
  const visitor = await afterThreeAnswers()
  await visitor.page.evaluate(() => {
    const draft = JSON.parse(sessionStorage.getItem('huji /'))
    draft.rules = 'other'
    sessionStorage.setItem('huji /', JSON.stringify(draft))
  })
  await visitor.page.reload()
  await visitor.on('city')
  assert.equal(await visitor.page.locator('main .notice').count(), 1)
  assert.equal(await visitor.page.locator('details.so-far').count(), 0)
  await clean(visitor)
})

test('a draft that is no draft is passed over', async () => {
  const visitor = await browser.visit()
  for (const nonsense of ['{', 'null', '7', '{"steps":5}', '[]']) {
    await visitor.page.evaluate((text) => sessionStorage.setItem('huji /', text), nonsense)
    await visitor.page.reload()
    await visitor.on('city')
  }
  await clean(visitor)
})

// Stored drafts that once left the page failed, empty or opening for ever, each over one that the page wrote itself.
const step = { question: 'hukou', facts: ['hukou_status'], values: { hukou_status: null } }
const oddDrafts = {
  'no step': { steps: [null] },
  'an unknown city': { city: 'atlantis' },
  'an unknown language': { language: 'ug' },
  'a language of every object': { language: 'constructor' },
  'answers without a city': { city: null, steps: [step] },
  'an unknown goal': { goal: 'no_such_goal' },
  'an unknown question': { steps: [{ ...step, question: 'constructor', values: null }] },
  'an unknown fact': { steps: [{ ...step, facts: ['constructor'], values: { constructor: 'x' } }] },
  'an unknown cell': { steps: [{ ...step, values: { hukou_status: 'no_such_cell' } }] },
  'an unknown answer taken out': { dropped: [{ ...step, values: { hukou_status: 'no_such_cell' } }] },
  'ticks of no kind': { draft: 7 },
  'a size that there is not': { size: 9 },
  'a home that there is not': { home: { city: 'atlantis', steps: [] } },
  'another version': { version: 2 }
}

for (const [what, changes] of Object.entries(oddDrafts)) {
  test(`a draft with ${what} ends on a page that can be used, in this tab and remembered on the device`, async () => {
    const visitor = await browser.visit()
    const { page } = visitor
    await visitor.choose('kaili', 'settle')
    const whole = await page.evaluate(() => sessionStorage.getItem('huji /'))
    const odd = JSON.stringify({ ...JSON.parse(whole), ...changes })
    for (const [storage, hash] of [
      ['sessionStorage', '#q1'],
      ['localStorage', '#results']
    ]) {
      await page.evaluate(
        ([name, text]) => {
          sessionStorage.clear()
          window[name].setItem('huji /', text)
        },
        [storage, odd]
      )
      await page.goto('about:blank')
      await page.goto(browser.url + hash)
      await page.locator('main:not([data-screen="loading"]):not([data-drawing])').waitFor()
      assert.notEqual(await visitor.screen(), 'failed')
      await page.goto(browser.url + '#city')
      await visitor.on('city')
      await visitor.choose('dandong', 'settle')
      assert.equal(await visitor.screen(), 'question')
    }
    await clean(visitor)
  })
}

test('an odd draft that held answers is no silent loss', async () => {
  const visitor = await afterThreeAnswers()
  await visitor.page.evaluate(() => {
    const draft = JSON.parse(sessionStorage.getItem('huji /'))
    sessionStorage.setItem('huji /', JSON.stringify({ ...draft, language: 'ug' }))
  })
  await visitor.page.reload()
  await visitor.on('city')
  assert.equal(await visitor.page.locator('main [data-notice]').innerText(), words['zh-Hans'].updated)
  await clean(visitor)
})

test('where the browser forbids storage the page works all the same', async () => {
  const visitor = await browser.visit({ open: false })
  await visitor.page.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new Error('forbidden')
        }
      })
  })
  await visitor.page.goto(browser.url)
  await visitor.on('city')
  await visitor.choose('kaili', 'permit')
  await visitor.answerUntil({})
  assert.ok(Object.keys(await visitor.verdicts()).length > 0)
  await clean(visitor)
})

test('answers that contradict each other give no result: the clash is named with its reason and can be mended', async () => {
  const visitor = await afterThreeAnswers()
  await visitor.page.evaluate(() => {
    location.hash = '#results'
  })
  await visitor.on('results')
  await visitor.page.evaluate(() => {
    const draft = JSON.parse(sessionStorage.getItem('huji /'))
    draft.steps = [
      { question: 'residence', facts: ['residence_months'], values: { residence_months: 'none' } },
      { question: 'home', facts: ['dwelling'], values: { dwelling: 'owned' } }
    ]
    sessionStorage.setItem('huji /', JSON.stringify(draft))
  })
  await visitor.page.reload()
  await visitor.on('clash')
  await visitor.shot('clash-liaocheng')
  assert.equal(await visitor.page.locator('[data-verdict]').count(), 0)
  const { axioms } = textsOf('liaocheng', 'zh-Hans')
  const why = axioms.find(
    ({ facts }) => facts.length === 2 && facts.includes('residence_months') && facts.includes('dwelling')
  )
  assert.ok((await visitor.page.locator('main').innerText()).includes(why.text))
  assert.deepEqual(
    await visitor.page
      .locator('main > .answers [data-change]')
      .evaluateAll((all) => all.map((one) => one.dataset.change)),
    ['residence_months', 'dwelling']
  )
  await clean(visitor)
})

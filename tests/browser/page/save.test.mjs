// From the results to paper, a picture and a link, and back by the link: with the same answers, and nothing kept.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { cities, languages, textsOf } from '../built.mjs'
import { cellsOf } from '../citizens.mjs'
import { words } from '../words.mjs'
import { openBrowser } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const worker = {
  area: 'town',
  hukou_status: 'same_city_village',
  residence_months: '12',
  job: 'employer',
  dwelling: 'rented_private',
  owns_town_home: 'none',
  lease_registered: 'true',
  rented_home_titled: 'true',
  permit_months: 'none',
  school_type: 'none',
  veteran: 'none'
}

async function atResults(city = 'liaocheng') {
  const visitor = await browser.visit()
  await visitor.choose(city, 'everything')
  await visitor.answerUntil(cellsOf(city, worker))
  await visitor.on('results')
  await visitor.page.locator('[data-keep]').waitFor()
  return visitor
}

async function linkOf(visitor) {
  await visitor.page.locator('[data-action="keep-link"]').click()
  assert.ok(await visitor.page.locator('.keep .notice').isVisible(), 'a warning first')
  assert.equal(await visitor.page.locator('[data-keep-link]').count(), 0)
  await visitor.page.locator('[data-action="keep-make-link"]').click()
  return visitor.page.locator('[data-keep-link]').inputValue()
}

async function follow(link) {
  const visitor = await browser.visit({ open: false })
  await visitor.page.goto(link)
  await visitor.page.locator('main:not([data-screen="loading"])').waitFor()
  return visitor
}

const answersOf = ({ page }) =>
  page.evaluate(() => {
    const { steps, goal, city } = JSON.parse(sessionStorage.getItem('huji /'))
    return [city, goal, Object.assign({}, ...steps.filter(({ values }) => values).map(({ values }) => values))]
  })

async function clean(visitor) {
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
}

for (const city of ['kaili', 'liaoyuan']) {
  test(`${city}: a link made on one phone opens the same answers and results on another, which keeps nothing of it`, async () => {
    const visitor = await atResults(city)
    const link = await linkOf(visitor)
    assert.match(link, /^[\x21-\x7e]+$/)
    assert.equal(new URL(visitor.page.url()).hash, '#results')
    const verdicts = await visitor.verdicts()
    const told = await answersOf(visitor)
    await clean(visitor)

    const other = await follow(link)
    assert.deepEqual(await other.verdicts(), verdicts)
    assert.deepEqual(await answersOf(other), told)
    assert.equal(new URL(other.page.url()).hash, '#results', 'the answers are out of the address')
    assert.equal(await other.page.evaluate(() => localStorage.length), 0)
    assert.ok(other.requests.every((url) => !url.includes('keep=')))
    await other.page.locator('details.so-far > summary').click()
    await other.press('[data-change="area"]:visible')
    assert.deepEqual((await other.question()).facts, ['area'])
    await clean(other)
  })
}

test('a link with one character changed, or made for other rules, is refused in plain words, and no answer of it is used', async () => {
  const visitor = await atResults()
  const link = await linkOf(visitor)
  await clean(visitor)
  const [start, carried] = link.split('#keep=')
  const changed = carried.slice(0, 12) + (carried[12] === '2' ? '3' : '2') + carried.slice(13)
  const otherCity = start.replace('liaocheng', 'dandong')
  for (const [what, address] of [
    ['damaged', `${start}#keep=${changed}`],
    ['cut', link.slice(0, -3)],
    ['updated', `${otherCity}#keep=${carried}`]
  ]) {
    const other = await follow(address)
    await other.on('goal')
    for (const language of languages) {
      await other.speak(language)
      assert.ok((await other.page.locator('[data-notice]').innerText()).length > 20, what)
    }
    assert.equal(await other.page.locator('details.so-far').getAttribute('data-answers'), '0')
    await clean(other)
  }
})

test('what a citizen remembered on this device is not overwritten by a link', async () => {
  const visitor = await atResults()
  const link = await linkOf(visitor)
  await clean(visitor)
  const owner = await browser.visit()
  await owner.choose('kaili', 'permit')
  await owner.act('unsure')
  await owner.page.locator('details.so-far > summary').click()
  await owner.page.locator('label', { has: owner.page.locator('[data-action="remember"]') }).click()
  const kept = await owner.page.evaluate(() => localStorage.getItem('huji /'))
  const tab = await owner.page.context().newPage()
  await tab.goto(link)
  await tab.locator('main[data-screen="results"]').waitFor()
  assert.equal(await owner.page.evaluate(() => localStorage.getItem('huji /')), kept)
  await clean(owner)
})

test('the picture is made of the results on the screen, and carries no answer', async () => {
  const visitor = await atResults()
  await visitor.page.locator('[data-action="keep-picture"]').click()
  const picture = visitor.page.locator('[data-keep-picture]').first()
  await picture.waitFor()
  const alt = await picture.getAttribute('alt')
  assert.ok(alt.startsWith(await visitor.heading()))
  for (const title of await visitor.page.locator('[data-group="now"] > article > h3').allInnerTexts())
    assert.ok(alt.includes(title), title)
  await visitor.shot('take-liaocheng')
  await clean(visitor)
})

for (const city of cities) {
  test(`${city}: the picture is as unsure as the page, and names what a change would lead to`, async () => {
    const visitor = await atResults(city)
    await visitor.page.evaluate(() => {
      const { shareSection } = window.hujiShare
      window.hujiShare.shareSection = (asked) => {
        window.picture = asked.results()
        return shareSection(asked)
      }
    })
    await visitor.speak('en')
    await visitor.page.waitForFunction(() => window.picture)
    const lines = await visitor.page.evaluate(() =>
      Object.fromEntries(
        [].concat(...window.picture.sections.map(({ items }) => items.map(({ title, lines }) => [title, lines])))
      )
    )
    const cards = await visitor.page
      .locator('[data-entitlement]')
      .evaluateAll((all) => all.map(({ dataset, className }) => ({ ...dataset, className })))
    const { entitlements } = textsOf(city, 'en')
    let unsure = 0
    for (const { entitlement, certainty, className } of cards) {
      const said = lines[entitlements[entitlement].title]
      if (!said || !said.length) continue
      assert.equal(said.includes(words.en.certainties[certainty]), certainty !== 'definite', entitlement)
      if (certainty !== 'definite') unsure++
      if (/change/.test(className))
        assert.ok(
          said.some((line) => Object.values(words.en.remedy).some((name) => line.startsWith(name))),
          entitlement
        )
    }
    assert.ok(unsure > 0, 'something is left open')
    assert.deepEqual(visitor.problems, [])
    await visitor.leave()
  })
}

test('the print button prints, and is not there inside WeChat', async () => {
  const visitor = await atResults()
  await visitor.page.evaluate(() => {
    window.print = () => {
      window.printed = true
    }
  })
  await visitor.page.locator('[data-action="print"]').click()
  assert.ok(await visitor.page.evaluate(() => window.printed))
  await clean(visitor)
})

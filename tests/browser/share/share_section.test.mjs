// Keeping the results in real Chromium: a picture, and a link with the answers only after a warning. Pictures go to
// build/screenshots/keep-*.png, to be looked at.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { readLink } from '../../../web/src/share/link_codec.js'
import { LARGEST } from '../../../web/src/share/picture_layout.js'
import { barriers } from '../axe.mjs'
import { languages } from '../built.mjs'
import { openBarePage, shots } from './bare_page.mjs'
import { resultsOf } from './results.mjs'
import { shareWords, words } from '../words.mjs'

let browser
before(async () => {
  browser = await openBarePage()
})
after(() => browser.close())

const cells = {
  area: 'town',
  residence_months: '12_or_more',
  hukou_status: 'same_city_village',
  rural_origin: 'true',
  job: 'employer',
  dwelling: 'rented_private',
  owns_town_home: 'none',
  permit_months: 'none',
  school_type: 'university',
  study_status: 'graduated',
  contracted_land: 'true',
  homestead: 'true',
  rights_in_city: 'true'
}
const kept = { goal: 'settle', answers: { ...cells, collective_share: null } }

const askedIn = (language, city = 'kaili', given = cells) => ({
  language,
  city,
  ...resultsOf(city, language, words[language], given),
  goal: { id: kept.goal },
  result: { answers: kept.answers }
})

const addressesOf = (page) => page.locator('[data-keep-picture]').evaluateAll((images) => images.map(({ src }) => src))
const bytesOf = (address) => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')

async function makePictures(visitor) {
  await visitor.press('keep-picture')
  return addressesOf(visitor.page)
}

async function makeLink(visitor) {
  await visitor.press('keep-link')
  await visitor.press('keep-make-link')
  return visitor.page.locator('[data-keep-link]').inputValue()
}

const paper = [0xf7, 0xf2, 0xe8]
const isPaper = (data, at) => paper.every((value, i) => Math.abs(data[at + i] - value) < 3)

// The share of a stretch of the picture that is not bare paper.
function inkIn({ data, width }, left, right, top, bottom) {
  let ink = 0
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (!isPaper(data, (y * width + x) * 4)) ink++
  return ink / ((right - left) * (bottom - top))
}

for (const language of languages) {
  test(`a citizen keeps the results as a picture on light paper that holds all its text, ${language}`, async () => {
    for (const [name, options, elder] of [
      ['', {}, false],
      ['-elder', { colorScheme: 'dark' }, true]
    ]) {
      const visitor = await browser.visit(options)
      await visitor.show(askedIn(language), elder)
      const addresses = await makePictures(visitor)
      assert.ok(addresses.length > 0)
      for (const [i, address] of addresses.entries()) {
        writeFileSync(`${shots}/keep-${language}${name}-${i + 1}.png`, bytesOf(address))
        const picture = await browser.pixelsOf(address)
        const { width, height } = picture
        assert.equal(width, 840)
        assert.ok(height <= LARGEST.side && width * height <= LARGEST.area, `${width} × ${height}`)
        const middle = inkIn(picture, 48, width - 48, 48, height - 48)
        assert.ok(middle > 0.04 && middle < 0.4, `${middle} of the paper is ink`)
        assert.equal(inkIn(picture, 0, 44, 48, height), 0, 'the left margin is clear')
        assert.equal(inkIn(picture, width - 44, width, 48, height), 0, 'no line runs over its margin')
        assert.equal(inkIn(picture, 0, width, height - 40, height), 0, 'no line runs over the end')
      }
      const [alt] = await visitor.page
        .locator('[data-keep-picture]')
        .evaluateAll((images) => images.map((image) => image.alt))
      for (const text of [words[language].groups.now[0], words[language].groups.ask[0]])
        assert.ok(alt.includes(text), text)
      assert.equal(await visitor.page.locator('[role=status]').first().innerText(), shareWords[language].pictureHelp)
      assert.deepEqual(visitor.problems, [])
      await visitor.leave()
    }
  })

  test(`a citizen is warned before the link with the answers is made, and another phone reads its code, ${language}`, async () => {
    const visitor = await browser.visit()
    const asked = askedIn(language)
    await visitor.show(asked)
    await visitor.press('keep-link')
    assert.equal(await visitor.page.locator('.notice').innerText(), shareWords[language].warning)
    assert.equal(await visitor.page.locator('[data-keep-link], [data-keep-code]').count(), 0)
    await visitor.press('keep-make-link')
    const link = await visitor.page.locator('[data-keep-link]').inputValue()
    const url = new URL(link)
    assert.equal(url.search, `?city=kaili&lang=${language}`)
    assert.deepEqual(readLink(asked.names, url.hash.replace('#keep=', ''), asked.pack), kept)
    const screen = await visitor.page.screenshot({ path: `${shots}/keep-part-${language}.png`, fullPage: true })
    assert.equal(await browser.codeOn(`data:image/png;base64,${screen.toString('base64')}`), link)
    assert.deepEqual(await barriers(visitor.page, 'main'), [])
    assert.deepEqual(visitor.problems, [])
    await visitor.leave()
  })
}

test('axe finds no barrier in the dark on the narrowest phone, and another phone reads the code there too', async () => {
  const visitor = await browser.visit({ colorScheme: 'dark', width: 320 })
  await visitor.show(askedIn('en'), true)
  await makePictures(visitor)
  const link = await makeLink(visitor)
  assert.deepEqual(await barriers(visitor.page, 'main'), [])
  assert.equal(await visitor.page.evaluate(() => document.documentElement.scrollWidth), 320)
  const code = await visitor.page.locator('[data-keep-code]').screenshot()
  assert.equal(await browser.codeOn(`data:image/png;base64,${code.toString('base64')}`), link)
  await visitor.page.evaluate(() => document.querySelectorAll('[data-keep-picture]').forEach((image) => image.remove()))
  await visitor.page.screenshot({ path: `${shots}/keep-part-dark.png`, fullPage: true })
  await visitor.leave()
})

test('the picture carries no answers, unless the citizen wants the code on it', async () => {
  const visitor = await browser.visit()
  await visitor.show(askedIn('zh-Hans'))
  for (const address of await makePictures(visitor)) assert.equal(await browser.codeOn(address), null)
  const link = await makeLink(visitor)
  for (const address of await makePictures(visitor)) assert.equal(await browser.codeOn(address), null)
  await visitor.press('keep-code-picture')
  const last = (await addressesOf(visitor.page)).pop()
  writeFileSync(`${shots}/keep-code.png`, bytesOf(last))
  assert.equal(await browser.codeOn(last), link)
  await visitor.leave()
})

test('nothing is sent, stored or written to the address, whatever is kept', async () => {
  const visitor = await browser.visit()
  await visitor.show(askedIn('en'))
  const address = visitor.page.url()
  await makePictures(visitor)
  await makeLink(visitor)
  await visitor.press('keep-copy')
  await visitor.press('keep-code-picture')
  assert.deepEqual(visitor.requests, [])
  assert.equal(visitor.page.url(), address)
  assert.equal(
    await visitor.page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
    0
  )
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
})

test('the link is copied; on a phone that cannot copy, it is selected and the citizen told how', async () => {
  const able = await browser.visit()
  await able.show(askedIn('en'))
  const link = await makeLink(able)
  await able.press('keep-copy')
  await able.page.getByText(shareWords.en.copied).waitFor()
  assert.equal(await able.page.evaluate(() => navigator.clipboard.readText()), link)
  await able.leave()

  const old = await browser.visit({
    before: () => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })
      Document.prototype.execCommand = () => false
    }
  })
  await old.show(askedIn('en'))
  await makeLink(old)
  await old.press('keep-copy')
  await old.page.getByText(shareWords.en.selected).waitFor()
  assert.equal(await old.page.evaluate(() => getSelection().toString()), link)
  await old.leave()
})

test('a browser that cannot paint says so instead of showing an empty picture', async () => {
  const visitor = await browser.visit({
    before: () => {
      HTMLCanvasElement.prototype.toDataURL = () => 'data:,'
    }
  })
  await visitor.show(askedIn('en'))
  assert.deepEqual(await makePictures(visitor), [])
  await visitor.page.getByText(shareWords.en.noPicture).waitFor()
  await visitor.leave()
})

test('the picture can be saved by keyboard, but WeChat shows no link that would do nothing', async () => {
  const desk = await browser.visit()
  await desk.show(askedIn('en'))
  await makePictures(desk)
  const saved = desk.page.waitForEvent('download')
  await desk.page.locator('a[download]').first().press('Enter')
  assert.equal((await saved).suggestedFilename(), 'huji-kaili-1.png')
  await desk.leave()

  const phone = await browser.visit({
    userAgent: 'Mozilla/5.0 (Linux; Android 9) Chrome/86.0 Mobile Safari/537.36 MicroMessenger/8.0'
  })
  await phone.show(askedIn('en'))
  assert.ok((await makePictures(phone)).length > 0)
  assert.equal(await phone.page.locator('a[download]').count(), 0)
  await phone.leave()
})

test('the longest results of all become several pictures, each within what old phones can paint', async () => {
  const visitor = await browser.visit()
  await visitor.show(askedIn('en', 'dandong', {}), true)
  const addresses = await makePictures(visitor)
  assert.ok(addresses.length > 1)
  for (const address of addresses) {
    const { width, height } = await browser.pixelsOf(address)
    assert.ok(height <= LARGEST.side && width * height <= LARGEST.area)
  }
  await visitor.leave()
})

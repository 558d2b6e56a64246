// The guides: what a citizen reads without any script, from index.html on. Real Chromium with JavaScript switched off.
import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { readFileSync } from 'node:fs'
import { serve } from '../../../web/serve.mjs'
import { at, catalog, cities, jsonOf, languages, textsOf } from '../built.mjs'
import { barriers } from '../axe.mjs'
import { launchChromium } from '../chromium.mjs'
import { shots } from './visit.mjs'
import { words } from '../words.mjs'
import { readLocales } from '../../../web/words.mjs'

const guides = cities.flatMap((city) =>
  languages.map((language) => ({ city, language, file: `${city}.guide.${language}.html` }))
)
const policies = (city) => [jsonOf(`policies/${city}/policy.json`), jsonOf('policies/national/policy.json')]

let server
let browser
before(async () => {
  server = await serve({ root: at('build/site'), base: '/gov/huji/' })
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await server.close()
})

// A page and everything that went wrong on it. A refused script or style is an error in the console.
async function open(path, { scripts = false, width = 390, height = 844, colorScheme = 'light' } = {}, change = null) {
  const context = await browser.newContext({
    viewport: { width, height },
    javaScriptEnabled: scripts,
    colorScheme,
    locale: 'zh-CN'
  })
  const page = await context.newPage()
  const problems = []
  const requests = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('requestfailed', (request) => problems.push(`request failed: ${request.url()}`))
  page.on('response', (response) => {
    if (!response.ok()) problems.push(`${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => requests.push(request.url()))
  if (change)
    await page.route(server.url + path, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: change(await response.text()) })
    })
  await page.goto(server.url + path)
  return { page, problems, requests, leave: () => context.close() }
}

const squeezed = (words) => words.replace(/\s+/g, ' ').trim()
const textOf = async (page, selector) => squeezed(await page.locator(selector).innerText())

test('with scripts off a citizen reaches every guide from the first page, in every language', async () => {
  const { page, problems, leave } = await open('')
  for (const { city, language, file } of guides) {
    const link = page.locator(
      `noscript .guides[lang="${language}"] a[href="${file}"], .noscript .guides[lang="${language}"] a[href="${file}"]`
    )
    assert.equal(await link.count(), 1, file)
    await link.click()
    const { name } = catalog.cities.find(({ id }) => id === city)
    assert.ok((await textOf(page, 'h1')).includes(name[language]), file)
    await page.goBack()
  }
  assert.deepEqual(problems, [])
  await leave()
})

test('a guide leads to the same guide in the other languages, to those of the other cities, and to the calculator', async () => {
  const { page, problems, leave } = await open('kaili.guide.zh-Hans.html')
  for (const file of ['kaili.guide.en.html', 'kaili.guide.zh-Hant.html', 'kaili.guide.zh-Hans.html']) {
    await page.locator(`.languages a[href="${file}"]`).click()
    assert.equal(await page.locator('.languages [aria-current="page"]').getAttribute('href'), file)
  }
  await page.locator('a[href="hangzhou.guide.zh-Hans.html"]').click()
  assert.match(await textOf(page, 'h1'), /杭州/)
  assert.equal(await page.locator('a.first').getAttribute('href'), 'index.html?city=hangzhou&lang=zh-Hans')
  assert.equal(await page.locator('a[href="tel:12345"]').count(), 1)
  await leave()
  assert.deepEqual(problems, [])
})

test('the calculator that a guide leads to speaks its language and stands in its city', async () => {
  const { page, problems, leave } = await open('kaili.guide.en.html', { scripts: true })
  await page.locator('a.first').click()
  await page.locator('html[lang="en"] main:not([data-screen="loading"])').waitFor()
  assert.match(await textOf(page, '#page'), /Kaili/)
  assert.deepEqual(problems, [])
  await leave()
})

test('larger text on a guide needs no script: one press, by thumb or by key, and no barrier', async () => {
  for (const { file, language } of guides.filter(({ city }) => city === 'kaili')) {
    const { page, problems, leave } = await open(file, { scripts: true, width: 320, height: 640 }) // for the checker alone
    const drawn = () =>
      page.evaluate(() => ({
        text: parseFloat(getComputedStyle(document.querySelector('.gives')).fontSize),
        targets: Array.from(
          document.querySelectorAll('.languages a, .larger label'),
          (one) => one.getBoundingClientRect().height
        ),
        fits: document.documentElement.scrollWidth <= innerWidth,
        top: document.querySelector('.larger').getBoundingClientRect().bottom
      }))
    assert.equal(await textOf(page, '.larger'), words[language].elder)
    assert.equal((await drawn()).text, 18)
    await page.locator('#elder').check()
    const { text, targets, fits, top } = await drawn()
    assert.equal(text, 22)
    assert.ok(Math.min(...targets) >= 60, `${file}: ${targets}`)
    assert.ok(fits && top < 640, file)
    assert.deepEqual(await barriers(page), [])
    await page.locator('#elder').focus()
    await page.keyboard.press('Space')
    assert.equal((await drawn()).text, 18)
    assert.deepEqual(problems, [])
    await leave()
  }
})

test('a guide says what every page says in the words of the page', () => {
  for (const { language, file } of guides) {
    const html = readFileSync(at(`build/site/${file}`), 'utf8')
    const { seal, office, help, certainties } = words[language]
    const said = [seal, office, help, ...readLocales().map(({ name }) => name), certainties.definite]
    for (const sentence of said) assert.ok(html.includes(`>${sentence}`), `${file} lacks "${sentence}"`)
  }
})

for (const { city, language, file } of guides) {
  test(`${file} says every entitlement, clause, principle and document of its city, and asks for nothing`, async () => {
    const { page, problems, requests, leave } = await open(file)
    const texts = textsOf(city, language)
    assert.equal(await page.locator('html').getAttribute('lang'), language)
    assert.equal(await page.locator('h1').count(), 1)
    assert.equal(await page.locator('main').count(), 1)
    assert.equal(await page.locator('script, details, style, [style]').count(), 0)
    assert.equal(await page.locator('article[id^="e-"]').count(), Object.keys(texts.entitlements).length)
    for (const [id, entitlement] of Object.entries(texts.entitlements)) {
      const article = await textOf(page, `#e-${id.replace('/', '-')}`)
      const { title, gives, ask, offices, papers, places, along, notes, clauses } = entitlement
      const said = [
        title,
        gives,
        ...ask,
        ...offices,
        ...papers,
        ...places,
        ...(along ? [along] : []),
        ...notes,
        ...clauses.flatMap(({ document, clause }) => [texts.documents[document].short, clause])
      ]
      for (const words of said) assert.ok(article.includes(squeezed(words)), `${id} lacks "${words}"`)
    }
    const principles = await textOf(page, '#principles')
    for (const { id, text, clauses } of texts.principles) {
      assert.ok(principles.includes(squeezed(text)), id)
      for (const { clause } of clauses) assert.ok(principles.includes(clause), `${id} ${clause}`)
    }
    const documents = await textOf(page, '#documents')
    for (const [id, document] of Object.entries(texts.documents)) {
      const said = [document.title, document.short, document.number, document.issuer, document.link, document.notice]
      for (const words of said) if (words) assert.ok(documents.includes(squeezed(words)), `${id} lacks "${words}"`)
    }
    const whole = await textOf(page, 'main')
    for (const policy of policies(city))
      for (const document of policy.documents)
        for (const { id } of document.clauses) assert.ok(whole.includes(id), `clause ${id} of ${document.id}`)
    assert.doesNotMatch(whole, /\{\w+\}|undefined|null/)
    assert.deepEqual(problems, [])
    assert.ok(
      requests.every((url) => url.startsWith(server.url)),
      String(requests)
    )
    assert.equal(requests.length, 3, 'the page and its two style sheets')
    await leave()
  })
}

// What a reader with a large thumb or a small screen meets; run in the page.
function measured() {
  const box = (element) => element.getBoundingClientRect()
  const visible = [...document.querySelectorAll('a')].filter((a) => !a.classList.contains('skip') && box(a).width > 0)
  const inSentence = (a) => [...a.parentNode.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
  const standing = visible.filter((a) => !inSentence(a))
  const lineOf = (element) =>
    parseFloat(getComputedStyle(element).width) / parseFloat(getComputedStyle(element).fontSize)
  return {
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: standing
      .filter((a) => box(a).height < 43.5 || box(a).width < 43.5)
      .map((a) => `${a.textContent} ${box(a).width}×${box(a).height}`),
    long: [...document.querySelectorAll('p, li, dd')]
      .filter((e) => lineOf(e) > 34.1 && !e.querySelector('p, li, dd') && !e.closest('.foot') && !e.matches('.brand'))
      .map((e) => `${lineOf(e)} ${e.textContent.slice(0, 30)}`),
    text: parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)
  }
}

// axe-core takes seconds for a page of this length: Kaili's guide is held to it in every look, the others, of the same
// making, in one look each.
const looks = [320, 1280].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })))
const isChecked = (guide, look) =>
  guide.file === 'kaili.guide.zh-Hans.html' || guides.indexOf(guide) % looks.length === looks.indexOf(look)

for (const look of looks)
  test(`guides are accessible, reflow and have room for a thumb at ${look.width} px, ${look.colorScheme}`, async () => {
    for (const guide of guides) {
      const { page, problems, leave } = await open(guide.file, { scripts: true, ...look })
      assert.deepEqual(await page.evaluate(measured), { wide: 0, small: [], long: [], text: 18 }, guide.file)
      if (isChecked(guide, look)) {
        await page.screenshot({
          path: `${shots}/${guide.city}.guide.${guide.language}-${look.width}-${look.colorScheme}.png`,
          fullPage: true
        })
        assert.deepEqual(await barriers(page), [], guide.file)
      }
      assert.deepEqual(problems, [])
      await leave()
    }
  })

// A checker needs scripts, so it sees what stands in <noscript> as a browser without them shows it.
test('the first page without scripts is accessible', async () => {
  const asWithout = (html) => html.replace(/<\/?noscript>/g, '').replace(/<script.*?<\/script>/g, '')
  for (const colorScheme of ['light', 'dark'])
    for (const width of [320, 1280]) {
      const { page, problems, leave } = await open('', { scripts: true, width, colorScheme }, asWithout)
      const { wide, small, text } = await page.evaluate(measured)
      assert.deepEqual({ wide, small, text }, { wide: 0, small: [], text: 18 })
      await page.screenshot({ path: `${shots}/noscript-${width}-${colorScheme}.png`, fullPage: true })
      assert.deepEqual(await barriers(page), [])
      assert.deepEqual(problems, [])
      await leave()
    }
})

test('a guide prints whole on A4: nothing is wider than the paper, and every page has words', async () => {
  for (const { file } of guides) {
    const { page, leave } = await open(file, { width: 673, height: 952 })
    await page.emulateMedia({ media: 'print' })
    const sheet = await page.evaluate(() => [
      document.documentElement.scrollWidth - document.documentElement.clientWidth,
      [...document.querySelectorAll('h2, h3, dt, dd, .gives')].filter(
        (e) => !e.closest('nav') && e.getBoundingClientRect().height === 0
      ).length
    ])
    assert.deepEqual(sheet, [0, 0], file)
    const pdf = await page.pdf({ path: `${shots}/${file.replace('.html', '.pdf')}`, preferCSSPageSize: true })
    const pages = (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
    assert.ok(pages >= 5 && pages <= 60, `${file}: ${pages} pages`)
    await leave()
  }
})

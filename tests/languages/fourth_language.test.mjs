// A fourth language is two files and the texts: the command and the site are built from a copy of the policies that has one
// more (pseudo.mjs), and nothing else is changed.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { serve } from '../../web/serve.mjs'
import { launchChromium } from '../browser/chromium.mjs'
import { at } from '../browser/built.mjs'
import { LACKING, TAG, accented, makePolicies } from './pseudo.mjs'

const command = at('build/native/tests/huji_pseudo')
const english = JSON.parse(readFileSync(at('policies/locales/en.json'), 'utf8'))

function run(program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  return { status, out: stdout + stderr }
}

const folder = mkdtempSync(join(tmpdir(), 'huji-languages-'))
const site = join(folder, 'site')
const policies = join(folder, 'pseudo')
let server
let browser
before(async () => {
  makePolicies(policies)
  const built = run(command, 'build', policies, '--out', join(folder, 'policies'))
  assert.equal(built.status, 0, built.out)
  const args = ['--engine', at('build/browser'), '--policies', join(folder, 'policies'), '--locales', policies]
  const page = run(process.execPath, at('web/build.mjs'), ...args, '--out', site)
  assert.equal(page.status, 0, page.out)
  assert.match(page.out, new RegExp(`locales/${TAG}.json lacks ${LACKING.length} messages, said in en`))
  server = await serve({ root: site })
  browser = await launchChromium()
})
after(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the check notes what the language lacks, file by file, and what stands in', () => {
  const { status, out } = run(command, 'check', policies, '--notes')
  assert.equal(status, 0, out)
  assert.match(
    out,
    new RegExp(`${LACKING.length} messages lack "${TAG}" and are said in English; the first is page\\.\\w+\\.`)
  )
  assert.match(out, new RegExp(`national/policy\\.json.* of \\d+ texts lack "${TAG}"`))
  assert.doesNotMatch(out, new RegExp(`kaili/policy\\.json.* texts lack "${TAG}"`))
})

test('a sheet and a guide say in the language what is there, and the rest in English', () => {
  const sheet = run(command, 'sheet', 'kaili', '--policies', policies, '--lang', TAG)
  assert.equal(sheet.status, 0, sheet.out)
  assert.ok(sheet.out.includes(`<html lang="${TAG}">`))
  assert.ok(sheet.out.includes(accented(english.sheet.condition)))
  const guide = readFileSync(join(site, `kaili.guide.${TAG}.html`), 'utf8')
  assert.ok(guide.includes(accented(english.guide.skip)))
  const national = JSON.parse(readFileSync(join(policies, 'national/policy.json'), 'utf8')).entitlements[0]
  assert.ok(guide.includes(national.title.en.slice(0, 20)), national.title.en)
})

test('the page offers the language, speaks it, and says in English what it lacks', async () => {
  const page = await browser.newPage()
  await page.goto(server.url)
  await page.locator(`[data-lang="${TAG}"]`).click()
  await page.waitForFunction(
    (heading) => document.querySelector('h1')?.textContent === heading,
    accented(english.page.cityHeading)
  )
  assert.equal(await page.locator('html').getAttribute('lang'), TAG)
  assert.equal(await page.locator(`[data-lang="${TAG}"]`).textContent(), 'Énglísh')
  await page.locator('[data-city="kaili"]').click()
  await page.getByRole('heading', { name: accented(english.page.goalHeading) }).waitFor()
  assert.ok((await page.locator('main').textContent()).includes(english.page.goalHelp))
  await page.close()
})

// Every script keeps its names to itself: what one leaves in the open, another would overwrite.
import test from 'node:test'
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { at, bytesOf } from '../built.mjs'
import { openBrowser } from './visit.mjs'

const scripts = readdirSync(at('build/site')).filter((name) => /\.js$/.test(name))

test('every script of the site keeps its names inside a function, or has none', () => {
  assert.ok(scripts.length >= 8)
  for (const name of scripts)
    assert.match(
      bytesOf(`build/site/${name}`).toString('utf8').trim(),
      /^(window\.huji\w+=\{|\(\(\)=>\{|!function\(\)\{|\(function\(\)\{|\(async ?\(\)=>)/,
      name
    )
})

test('a page with all its parts has no global names but those that its parts are handed over by', async (t) => {
  const browser = await openBrowser()
  t.after(() => browser.close())
  const visitor = await browser.visit({ open: false })
  await visitor.page.addInitScript(() => {
    window.namesBefore = Object.getOwnPropertyNames(window)
  })
  await visitor.page.goto(browser.url)
  await visitor.on('city')
  await visitor.choose('kaili', 'permit')
  await visitor.page.waitForFunction(() => window.hujiKiosk)
  const added = await visitor.page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter((name) => !window.namesBefore.includes(name))
  )
  assert.deepEqual(
    added.filter(
      (name) => !/^(namesBefore|noteViolation|huji(Site|Results|Share|WordszhHant|Wordsen|Kiosk))$/.test(name)
    ),
    []
  )
})

// Lawyers read a goal's rules on few pages: no rule is lost, none covers another, and the print can be read.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { pagesOf, rulesOf, smallestPrint } from '../../ci/graph-pages.mjs'

const { goals } = JSON.parse(readFileSync(new URL('../../policies/vocabulary.json', import.meta.url), 'utf8'))
const cities = ['dandong', 'hangzhou', 'kaili', 'liaocheng', 'liaoyuan']

const apart = (a, b) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y

for (const lang of ['zh-Hans', 'en']) {
  for (const city of cities) {
    test(`${city}, ${lang}: each goal is on few A3 pages in print of 6.5 points or more`, (t) => {
      const known = new Map()
      for (const { id: goal } of goals) {
        const rules = rulesOf(city, goal, lang)
        if (rules.length === 0) continue
        const pages = pagesOf(rules)
        const placed = pages.flatMap((page) => page.rules)
        assert.deepEqual(placed.map(({ id }) => id).sort(), rules.map(({ id }) => id).sort())
        for (const { sheet, rules: on } of pages) {
          for (const [i, rule] of on.entries()) {
            assert.ok(rule.x + rule.width <= sheet.width + 0.01 && rule.y + rule.height <= sheet.height + 0.01, rule.id)
            for (const other of on.slice(i + 1)) assert.ok(apart(rule, other), `${rule.id} covers ${other.id}`)
          }
        }
        known.set(goal, `${rules.length} rules, ${pages.length} pages, ${smallestPrint(pages).toFixed(1)} pt`)
        assert.ok(
          pages.length < rules.length || rules.length <= 2,
          `${goal}: ${pages.length} pages for ${rules.length} rules`
        )
        assert.ok(smallestPrint(pages) >= 6.5, `${goal}: ${smallestPrint(pages)} pt`)
      }
      t.diagnostic([...known].map(([goal, what]) => `${goal}: ${what}`).join('; '))
    })
  }
}

// axe-core in a page: what keeps somebody out, a line each.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }

// The barriers in the whole page, or within a selector.
export async function barriers(page, within = 'html') {
  await page.evaluate(script)
  const { violations } = await page.evaluate(
    ([within, rules]) => window.axe.run(document.querySelector(within), rules),
    [within, rules]
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

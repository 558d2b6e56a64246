// Lighthouse's four scores of a page as a phone sees it: 0 to 100, the median of several runs each.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { at } from '../browser/built.mjs'
import { median } from './statistics.mjs'

export const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const program = at('tests/bench/lighthouse/node_modules/lighthouse/cli/index.js')

async function report(url) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      program,
      url,
      '--output=json',
      '--quiet',
      `--only-categories=${categories}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu'
    ],
    {
      env: { ...process.env, CHROME_PATH: process.env.CHROME || '/usr/bin/chromium' },
      maxBuffer: 1 << 28
    }
  )
  return JSON.parse(stdout)
}

// { scores: { category: 0…100 }, found: the audits below their best, of the last run }.
export async function lighthouse(url, runs) {
  const reports = []
  for (let i = 0; i < runs; i++) reports.push(await report(url))
  for (const { runtimeError } of reports)
    if (runtimeError) throw new Error(`Lighthouse on ${url}: ${runtimeError.message}`)
  const { audits, categories: weighed } = reports[runs - 1]
  const weighing = new Set(
    Object.values(weighed).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id))
  )
  return {
    scores: Object.fromEntries(
      categories.map((id) => [id, Math.round(100 * median(reports.map((each) => each.categories[id].score)))])
    ),
    found: Object.values(audits)
      .filter(({ id, score }) => weighing.has(id) && score !== null && score < 1)
      .map(({ id, score, displayValue }) => `${id} ${score} ${displayValue ?? ''}`.trim())
  }
}

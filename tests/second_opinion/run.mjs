// A second opinion on the policies: the inventories' lines against the compiled diagrams, on random citizens of every city.
//   node tests/second_opinion/run.mjs [--citizens N]     N a city, 100,000 unless told
// Ends with 1 if anything is left unexplained, if a difference is never met or is kept by no case, or if the lines and
// the policies do not name the same clauses.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { packs } from './engine.mjs'
import { misfits, opinionOf } from './opinion.mjs'
import { pinsOf } from './pins.mjs'

const enough = 100000 // citizens of whom some must fall under every difference

const compared = (city, pack, citizens) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(new URL('worker.mjs', import.meta.url)), {
      workerData: { city, pack, citizens }
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

const number = (value) => value.toLocaleString('en')
const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)}%`
const sum = (list, of) => list.reduce((total, one) => total + of(one), 0)

function saidOf(city, rows, citizens) {
  const explained = sum(rows, ({ differences }) => sum(differences, ({ times }) => times))
  const unexplained = sum(rows, (row) => sum(row.unexplained, ({ count }) => count))
  const agreed = sum(rows, (row) => row.agreed)
  const all = agreed + explained + unexplained
  const lines = rows.filter(({ entitlement }) => !entitlement.startsWith('national/')).length
  console.log(
    `\n${city}: ${lines} lines and ${rows.length - lines} of the nation, ${number(citizens)} citizens, ${number(all)} verdicts: ` +
      `${number(agreed)} agree (${percent(agreed, all)}), ${number(explained)} explained (${percent(explained, all)}), ` +
      `${number(unexplained)} unexplained`
  )
  for (const { clause, entitlement, differences } of rows) {
    for (const { line, huji, reading, times } of differences) {
      console.log(`  ${clause} ${entitlement}: line ${line}, Huji ${huji}: ${number(times)}  (${reading})`)
    }
  }
}

function* complaints(city, rows, citizens) {
  for (const misfit of misfits(city)) yield misfit
  for (const { clause, entitlement, differences, unexplained } of rows) {
    for (const { what, count, examples } of unexplained) {
      yield `${clause} ${entitlement}: ${what}, ${number(count)} times; for example\n    ${JSON.stringify(examples[0])}`
    }
    for (const { line, huji, reading, times } of differences) {
      if (times === 0 && citizens >= enough)
        yield `${clause} ${entitlement}: nobody falls under "${reading}" (line ${line}, Huji ${huji})`
    }
  }
  for (const { row, difference, cases } of pinsOf(city, opinionOf(city))) {
    if (cases.length === 0)
      yield `${row.clause} ${row.entitlement}: no case keeps "${difference.reading}" (line ${difference.line}, Huji ${difference.huji})`
  }
}

async function main() {
  const { values } = parseArgs({ options: { citizens: { type: 'string', default: String(enough) } } })
  const citizens = Number(values.citizens)
  if (!Number.isInteger(citizens) || citizens < 1) throw new Error('--citizens takes a whole number above 0')
  const built = packs()
  const cities = Object.keys(built)
  const results = await Promise.all(cities.map((city) => compared(city, built[city], citizens)))
  cities.forEach((city, at) => saidOf(city, results[at], citizens))
  const found = [
    ...misfits('national'),
    ...cities.flatMap((city, at) => [...complaints(city, results[at], citizens)].map((one) => `${city}: ${one}`))
  ]
  console.log(
    found.length === 0 ? '\nNothing is left unexplained.' : `\n${found.length} complaints:\n  ${found.join('\n  ')}`
  )
  process.exitCode = found.length === 0 ? 0 : 1
}

await main()

// Policies may name their facts, options and goals as they like: the page knows them by their roles. Before roles stood in the
// vocabulary, a renamed option made it say that settling takes nothing.
import test, { after } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assess, verdictsWith } from '../../../web/src/dialogue.js'
import { compareVerdicts } from '../../../web/src/results/settling.js'
import { at, catalog, command, packOf } from '../../browser/built.mjs'
import { emptyCalculator } from '../../browser/calculator.mjs'
import { villager } from '../../browser/citizens.mjs'

const date = '2026-01-15'
const RENAMED = {
  hukou_status: 'registration',
  settled_here: 'townsman',
  settle: 'to_settle',
  rural_rights: 'village',
  everything: 'all_of_it'
}

const folder = mkdtempSync(join(tmpdir(), 'huji-roles-'))
after(() => rmSync(folder, { recursive: true }))

// The policies with other names for what the page singles out, built.
function renamedPolicies() {
  const policies = join(folder, 'policies')
  cpSync(at('policies'), policies, { recursive: true })
  for (const file of readdirSync(policies, { recursive: true }).filter((name) =>
    /^(?!locales|schemas).*\.json$/.test(name)
  )) {
    const text = readFileSync(join(policies, file), 'utf8')
    const quoted = new RegExp(`"(${Object.keys(RENAMED).join('|')})"`, 'g')
    // A role keeps its name, whatever plays it.
    const renamed = text
      .replace(
        /^( *"goals": \{)(.*)(\},?)$/gm,
        (_, start, roles, end) =>
          start + roles.replace(/: "(\w+)"/g, (_, id) => `: "${RENAMED[id]}"`).replace(/"(?=\w+":)/g, '"§') + end
      )
      .replace(quoted, (_, id) => `"${RENAMED[id]}"`)
      .replace(/§/g, '')
    writeFileSync(join(policies, file), renamed)
  }
  const out = join(folder, 'built')
  const { status, stderr } = spawnSync(command, ['build', policies, '--out', out], { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  return { catalog: JSON.parse(readFileSync(join(out, 'catalog.json'), 'utf8')), out }
}

// What settling keeps, brings and takes, as the page works it out.
function settledIn(pack, roles, answers) {
  const calculator = emptyCalculator()
  assert.equal(calculator.load(pack), '')
  const { facts } = JSON.parse(calculator.names())
  const known = Object.keys(answers).filter((fact) => facts[fact])
  const steps = known.map((fact) => ({ question: fact, facts: [fact], values: { [fact]: answers[fact] } }))
  const { fact, cell } = roles.settled
  const { entitlements } = assess(calculator, steps, date)
  const lists = compareVerdicts(entitlements, verdictsWith(calculator, steps, { [fact]: cell }, date), roles.kinds)
  calculator.delete()
  return Object.fromEntries(Object.entries(lists).map(([key, rows]) => [key, rows.map((row) => row.entitlement.id)]))
}

test('the roles of the vocabulary come with the catalog', () => {
  assert.deepEqual(catalog.roles, {
    settled: { fact: 'hukou_status', cell: 'settled_here' },
    kinds: { route: 'settlement_route', apart: 'rural_right' },
    goals: { settle: 'settle', apart: 'rural_rights', all: 'everything' }
  })
})

test('whatever facts, options and goals are called, a villager of Kaili is told the same of settling', () => {
  const today = settledIn(packOf('kaili'), catalog.roles, villager)
  assert.ok(today.kept.length > 0 && today.gained.length > 0)
  assert.deepEqual(today.lost, ['residence_permit'])

  const renamed = renamedPolicies()
  assert.deepEqual(renamed.catalog.roles.settled, { fact: 'registration', cell: 'townsman' })
  assert.deepEqual(renamed.catalog.roles.goals, { settle: 'to_settle', apart: 'village', all: 'all_of_it' })
  const { file } = renamed.catalog.cities.find(({ id }) => id === 'kaili').pack
  const { hukou_status, ...others } = villager
  const pack = new Uint8Array(readFileSync(join(renamed.out, file)))
  assert.deepEqual(settledIn(pack, renamed.catalog.roles, { ...others, registration: hukou_status }), today)
})

test('no script of the page names what the vocabulary may call otherwise', () => {
  const ids = ['hukou_status', 'settled_here', 'rural_rights', 'everything', 'settlement_route', 'rural_right']
  const source = at('web/src/')
  for (const file of readdirSync(source, { recursive: true }).filter((name) => name.endsWith('.js')))
    for (const id of ids)
      assert.ok(!new RegExp(`['"]${id}['"]`).test(readFileSync(source + file, 'utf8')), `${file} names ${id}`)
})

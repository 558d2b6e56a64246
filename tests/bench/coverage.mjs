// How much of the law is encoded and how well it is guarded: rows of the inventories, clauses, mutants, second opinion.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { at, cities, command, jsonOf } from '../browser/built.mjs'
import { compare } from '../second_opinion/comparison.mjs'
import { packs } from '../second_opinion/engine.mjs'

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)

/** Rows of a city's inventory whose entitlement or principle the policy has: { id, rows, covered }. */
export function rowsCovered() {
  return cities.map((id) => {
    const { rows } = jsonOf(`tests/second_opinion/cities/${id}.json`)
    const policy = jsonOf(`policies/${id}/policy.json`)
    const known = new Set([...policy.entitlements, ...policy.principles].map((rule) => rule.id))
    const clauses = new Map(rows.map(({ clause }) => [clause, false]))
    for (const { clause, entitlement, principle } of rows) {
      if (known.has(entitlement ?? principle)) clauses.set(clause, true)
    }
    return { id, rows: clauses.size, covered: [...clauses.values()].filter(Boolean).length }
  })
}

/** Clauses of each document that a rule cites, or that are listed as without effect: { id, clauses, cited, without }. */
export function clausesCovered() {
  return [...cities, 'national'].flatMap((id) => {
    const policy = jsonOf(`policies/${id}/policy.json`)
    const cited = new Set(
      [...policy.entitlements, ...policy.principles].flatMap((rule) =>
        rule.clauses.map(({ document, clause }) => `${document} ${clause}`)
      )
    )
    return policy.documents.map((document) => {
      const ids = document.clauses.map((clause) => clause.id)
      const without = new Set(document.no_effect.flatMap(({ clauses }) => clauses))
      return {
        id: `${id} ${document.id}`,
        clauses: ids.length,
        cited: ids.filter((clause) => cited.has(`${document.id} ${clause}`)).length,
        without: ids.filter((clause) => without.has(clause)).length
      }
    })
  })
}

/** The mutation score of each place, in per cent: { id, mutants, survived, score }. */
export function mutationScores() {
  const file = at('build/mutation.json')
  execFileSync(at('build/native/tests/mutation'), [
    '--policies',
    at('policies'),
    '--require',
    '0',
    '--reasons',
    at('tests/mutation/reasons.json'),
    '--json',
    file
  ])
  const { places } = JSON.parse(readFileSync(file, 'utf8'))
  return Object.entries(places).map(([id, { mutants, survived, score }]) => ({ id, mutants, survived, score }))
}

/** The second opinion on random citizens: { id, verdicts, agreed, explained, unexplained }. */
export function secondOpinion(citizens) {
  const built = packs()
  return cities.map((id) => {
    const rows = compare(id, built[id], citizens)
    const agreed = sum(rows.map((row) => row.agreed))
    const explained = sum(rows.flatMap(({ differences }) => differences.map(({ times }) => times)))
    const unexplained = sum(rows.flatMap((row) => row.unexplained.map(({ count }) => count)))
    return { id, verdicts: agreed + explained + unexplained, agreed, explained, unexplained }
  })
}

/** Seconds that `huji check` takes for all policies. */
export function secondsToCheck() {
  const begin = process.hrtime.bigint()
  execFileSync(command, ['check', at('policies')], { stdio: 'ignore' })
  return Number(process.hrtime.bigint() - begin) / 1e9
}

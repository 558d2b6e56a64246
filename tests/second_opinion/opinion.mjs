// The second opinion: what a city's lines say of a citizen, and what its list of differences makes of that.
// The list is exact: where a difference applies, Huji must give its verdict, and elsewhere the line's own.
import { readFileSync } from 'node:fs'
import { jsonOf } from '../browser/built.mjs'
import { parse, TRUE } from './expression.mjs'

const said = ['false', 'ask', 'true']
const plain = ['does_not_apply', 'possible', 'applies']

const dataOf = (name) => JSON.parse(readFileSync(new URL(`cities/${name}.json`, import.meta.url), 'utf8'))

const differenceOf = (terms) => (written) => {
  const { line, huji, where } = written
  if (!said.includes(line) || !plain.includes(huji)) throw new Error(`unknown words in ${JSON.stringify(written)}`)
  return { ...written, says: said.indexOf(line), holds: parse(where, terms) }
}

const rowOf = (prefix, terms, differences) => (row) => ({
  ...row,
  entitlement: prefix + row.entitlement,
  says: parse(row.line, terms),
  differences: differences.filter(({ rows }) => rows.includes(row.entitlement))
})

function rowsOf(name, prefix = '') {
  const { terms, rows, differences } = dataOf(name)
  const read = differences.map(differenceOf(terms))
  const entitlements = rows.filter(({ entitlement }) => entitlement)
  for (const { rows: named } of read) {
    const unknown = named.find((id) => !entitlements.some(({ entitlement }) => entitlement === id))
    if (unknown) throw new Error(`${name}: a difference names the unknown row "${unknown}"`)
  }
  return entitlements.map(rowOf(prefix, terms, read))
}

// The rows that give a citizen of the city something, the nation's last.
export const opinionOf = (city) => [...rowsOf(city), ...rowsOf('national', 'national/')]

// The difference that speaks of this citizen, if any, and the verdict to expect.
export function expectation(row, person) {
  const says = row.says(person)
  const difference = row.differences.find((one) => one.says === says && one.holds(person) === TRUE)
  return { says: said[says], difference, verdict: difference ? difference.huji : plain[says] }
}

// What in the data does not fit the policy: an entitlement or a principle that does not rest on its row's clause, or an
// entitlement of which no row speaks.
export function misfits(name) {
  const { entitlements, principles } = jsonOf(`policies/${name}/policy.json`)
  const { rows } = dataOf(name)
  const cites = (list, id, clause) =>
    list.some((one) => one.id === id && one.clauses.some((place) => place.clause === clause))
  const lost = rows.filter(({ clause, entitlement, principle }) =>
    principle ? !cites(principles, principle, clause) : !cites(entitlements, entitlement, clause)
  )
  const unread = entitlements.filter(({ id }) => !rows.some(({ entitlement }) => entitlement === id))
  return [
    ...lost.map(
      ({ clause, entitlement, principle }) => `the policy does not give ${entitlement ?? principle} by clause ${clause}`
    ),
    ...unread.map(({ id }) => `no row speaks of ${id}`)
  ]
}

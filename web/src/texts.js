// A city's texts without the ids that its pack holds already: everything stands in the pack's order. The build encodes
// them; the page decodes them with the ids that the engine reads from the pack.
/** @import { Names } from '../../core/browser/calculator' */
/** @import { CityTexts } from './types' */

const DOCUMENT = ['title', 'short', 'number', 'issuer', 'issued', 'effective', 'ends', 'link', 'notice']
const QUESTION = ['heading', 'help', 'facts']
const FACT = ['name', 'cells', 'help', 'elsewhere']
const ENTITLEMENT = ['title', 'gives', 'ask', 'notes', 'along', 'offices', 'papers', 'places', 'extends', 'way_back']
const LISTS = ['ask', 'notes', 'offices', 'papers', 'places', 'extends']
const PRINCIPLE = ['text', 'certainty', 'kinds', 'clauses']

/** @typedef {Record<string, any>} Fields */

const isEmpty = (/** @type {any} */ value) =>
  value === null || value === undefined || value === false || value.length === 0

// The values of these keys, 0 for an empty one; empty ones at the end are left out.
/** @param {string[]} keys @param {Fields} record */
function row(keys, record) {
  const values = keys.map((key) => (isEmpty(record[key]) ? 0 : record[key]))
  while (values.length && values[values.length - 1] === 0) values.pop()
  return values
}

/** @param {string[]} keys @param {Fields} records */
const rows = (keys, records) => Object.values(records).map((record) => row(keys, record))

/** @param {string[]} keys @param {any[]} values */
function record(keys, values) {
  /** @type {any} */
  const made = {}
  keys.forEach((key, i) => {
    made[key] = values[i] || (LISTS.includes(key) ? [] : null)
  })
  return made
}

/** @param {string[]} keys @param {any[][]} table @param {string[]} ids */
function records(keys, table, ids) {
  if (table.length !== ids.length) throw new Error(`${table.length} texts for ${ids.length} ids`)
  /** @type {any} */
  const made = {}
  ids.forEach((id, i) => {
    made[id] = record(keys, table[i])
  })
  return made
}

/**
 * The texts that `huji build` wrote as [city, name, documents, goals, questions, facts, axioms, entitlements, principles].
 * `elsewhere` becomes a cell's index for each cell, -1 where it is asked again.
 * @param {CityTexts} texts
 * @returns {any[]}
 */
export function encodeTexts(texts) {
  const facts = Object.keys(texts.facts)
  const documents = Object.keys(texts.documents)
  const clauses = (/** @type {any[]} */ list) =>
    list.map(({ document, clause }) => [documents.indexOf(document), clause])
  return [
    texts.city,
    texts.name,
    rows(DOCUMENT, texts.documents),
    texts.goals.map(({ name, kinds }) => [name, kinds]),
    rows(
      QUESTION,
      Object.values(texts.questions).map((question) =>
        Object.assign({}, question, { facts: question.facts.map((id) => facts.indexOf(id)) })
      )
    ),
    rows(
      FACT,
      Object.values(texts.facts).map((fact) =>
        Object.assign({}, fact, {
          cells: fact.cells.map(([, text]) => text),
          elsewhere:
            fact.elsewhere &&
            fact.cells.map(([id]) => fact.cells.findIndex(([there]) => fact.elsewhere && there === fact.elsewhere[id]))
        })
      )
    ),
    texts.axioms.map((axiom) => [axiom.text, axiom.facts.map((id) => facts.indexOf(id))]),
    rows(ENTITLEMENT, texts.entitlements),
    rows(
      PRINCIPLE,
      texts.principles.map((principle) => Object.assign({}, principle, { clauses: clauses(principle.clauses) }))
    )
  ]
}

// Cells by their ids: [[id, text]…], and { id: id seen from another city } of those that have one.
/** @param {any} fact @param {string[]} ids */
function nameCells(fact, ids) {
  fact.cells = fact.cells.map((/** @type {string} */ text, /** @type {number} */ i) => [ids[i], text])
  if (!fact.elsewhere) return
  /** @type {Record<string, string>} */
  const there = {}
  fact.elsewhere.forEach((/** @type {number} */ index, /** @type {number} */ i) => {
    if (index >= 0) there[ids[i]] = ids[index]
  })
  fact.elsewhere = there
}

/**
 * The texts by id again; throws when they are not those of the pack with these names.
 * @param {any[]} encoded
 * @param {Names} names
 * @returns {CityTexts}
 */
export function decodeTexts([city, name, documents, goals, questions, facts, axioms, entitlements, principles], names) {
  const factIds = Object.keys(names.facts)
  const clauses = (/** @type {any[]} */ list) =>
    list.map(([document, clause]) => ({ document: names.documents[document], clause }))
  const made = {
    city,
    name,
    documents: records(DOCUMENT, documents, names.documents),
    goals: records(['name', 'kinds'], goals, names.goals),
    questions: records(QUESTION, questions, names.questions),
    facts: records(FACT, facts, factIds),
    axioms: axioms.map((/** @type {[string, number[]]} */ [text, indexes]) => ({
      text,
      facts: indexes.map((index) => factIds[index])
    })),
    entitlements: records(ENTITLEMENT, entitlements, names.entitlements),
    principles: principles
      .map((/** @type {any[]} */ values) => record(PRINCIPLE, values))
      .map((/** @type {any} */ principle) => Object.assign(principle, { clauses: clauses(principle.clauses) }))
  }
  for (const id of names.questions)
    made.questions[id].facts = made.questions[id].facts.map((/** @type {number} */ index) => factIds[index])
  for (const id of factIds) nameCells(made.facts[id], names.facts[id])
  made.goals = names.goals.map((id) => Object.assign({ id }, made.goals[id]))
  return made
}

// A city's texts without the ids that its pack holds already: everything stands in the pack's order. The site's files
// are folded when they are built; the page unfolds them with what the engine says the pack speaks of.
const DOCUMENT = ['title', 'short', 'number', 'issuer', 'issued', 'effective', 'ends', 'link', 'notice']
const QUESTION = ['heading', 'help', 'facts']
const FACT = ['name', 'cells', 'help', 'elsewhere']
const ENTITLEMENT = ['title', 'gives', 'ask', 'notes', 'along', 'offices', 'papers', 'places', 'extends', 'way_back']
const LISTS = ['ask', 'notes', 'offices', 'papers', 'places', 'extends']
const PRINCIPLE = ['text', 'certainty', 'kinds', 'clauses']

const isEmpty = (value) => value === null || value === undefined || value === false || value.length === 0

// The values of these keys, 0 for an empty one; empty ones at the end are left out.
function row(keys, record) {
  const values = keys.map((key) => (isEmpty(record[key]) ? 0 : record[key]))
  while (values.length && values[values.length - 1] === 0) values.pop()
  return values
}

const rows = (keys, records) => Object.values(records).map((record) => row(keys, record))

function record(keys, values) {
  const made = {}
  keys.forEach((key, i) => {
    made[key] = values[i] || (LISTS.includes(key) ? [] : null)
  })
  return made
}

function records(keys, table, ids) {
  if (table.length !== ids.length) throw new Error(`${table.length} texts for ${ids.length} ids`)
  const made = {}
  ids.forEach((id, i) => {
    made[id] = record(keys, table[i])
  })
  return made
}

/// Folds the texts that `huji build` wrote; `elsewhere` becomes a cell's index for each cell, -1 where it is asked again: [city, name, documents, goals, questions, facts, axioms, entitlements, principles].
export function fold(texts) {
  const facts = Object.keys(texts.facts)
  const documents = Object.keys(texts.documents)
  const clauses = (list) => list.map(({ document, clause }) => [documents.indexOf(document), clause])
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
            fact.elsewhere && fact.cells.map(([id]) => fact.cells.findIndex(([there]) => there === fact.elsewhere[id]))
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
function nameCells(fact, ids) {
  fact.cells = fact.cells.map((text, i) => [ids[i], text])
  if (!fact.elsewhere) return
  const there = {}
  fact.elsewhere.forEach((index, i) => {
    if (index >= 0) there[ids[i]] = ids[index]
  })
  fact.elsewhere = there
}

/// The texts by id again; throws when they are not those of the pack with these names.
export function unfold([city, name, documents, goals, questions, facts, axioms, entitlements, principles], names) {
  const factIds = Object.keys(names.facts)
  const clauses = (list) => list.map(([document, clause]) => ({ document: names.documents[document], clause }))
  const made = {
    city,
    name,
    documents: records(DOCUMENT, documents, names.documents),
    goals: records(['name', 'kinds'], goals, names.goals),
    questions: records(QUESTION, questions, names.questions),
    facts: records(FACT, facts, factIds),
    axioms: axioms.map(([text, indexes]) => ({ text, facts: indexes.map((index) => factIds[index]) })),
    entitlements: records(ENTITLEMENT, entitlements, names.entitlements),
    principles: principles
      .map((values) => record(PRINCIPLE, values))
      .map((principle) => Object.assign(principle, { clauses: clauses(principle.clauses) }))
  }
  for (const id of names.questions) made.questions[id].facts = made.questions[id].facts.map((index) => factIds[index])
  for (const id of factIds) nameCells(made.facts[id], names.facts[id])
  made.goals = names.goals.map((id) => Object.assign({ id }, made.goals[id]))
  return made
}

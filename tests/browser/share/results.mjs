// The results of a citizen as the structure that a picture shows, with all that the page would put on it.
import { GROUPS, groupByOutcome } from '../../../web/src/results/groups.js'
import { textsOf } from '../built.mjs'
import { calculatorOf } from '../calculator.mjs'

const date = '2026-01-15'

function itemOf(words, texts, { id, verdict, clauses }) {
  const { title, gives, ask, offices } = texts.entitlements[id]
  if (verdict !== 'applies' && verdict !== 'possible') return { title, lines: [] }
  const sources = clauses.map(({ document, clause }) => `${texts.documents[document].short} ${clause}`)
  const named = (name, values) => (values ?? []).map((value) => name + words.colon + value)
  return {
    title,
    lines: [gives, ...named(words.ask, ask), ...named(words.offices, offices), ...named(words.clause, sources)]
  }
}

// `cells` is { fact: cell }; `words` are the page's own in that language.
export function resultsOf(city, language, words, cells) {
  const calculator = calculatorOf(city)
  for (const [fact, cell] of Object.entries(cells)) calculator.answer(fact, cell)
  const { entitlements } = JSON.parse(calculator.assess(date))
  const texts = textsOf(city, language)
  const groups = groupByOutcome(entitlements)
  const sections = GROUPS.filter(({ name, inPicture }) => inPicture && groups[name].length).map(({ name, tone }) => ({
    heading: words.groups[name][0],
    tone,
    items: groups[name].map((entitlement) => itemOf(words, texts, entitlement))
  }))
  const kept = { names: JSON.parse(calculator.names()), pack: calculator.sha256() }
  calculator.delete()
  return {
    ...kept,
    results: {
      title: words.now(sections[0].items.length),
      subtitle: words.byDate(texts.name, words.date(2026, 1, 15)),
      sections,
      foot: [words.office, `${words.receipt}${words.colon}${city} ${kept.pack.slice(0, 12)} ${date}`]
    }
  }
}

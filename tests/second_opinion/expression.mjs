// The language of the lines: a condition that is false, to be asked of an office, or true, in that order.
//   a and b, a or b, not a, (a), true, ask(what), NAME, NAME is X, NAME in X,Y, NAME has X,Y, NAME has anything,
//   NAME >= N, NAME < N
// A name is a fact of the inventory, a term (below, or the city's own), or `huji.` with one of Huji's facts.
// `is none` of a number: there is none; any comparison with it is false. `has`: the set shares a member.

export const FALSE = 0
export const ASK = 1
export const TRUE = 2

const commonTerms = {
  in_town: 'area in urban_district,county_town',
  works: 'job in employer,own_business,flexible',
  lives_here: 'not residence_months is none',
  has_permit: 'not permit_months is none',
  unsettled: 'not hukou_status is settled_here',
  settled_farmer: 'rural_origin and hukou_status is settled_here'
}

const words = new Set(['and', 'or', 'not', 'is', 'in', 'has', 'anything', 'ask', 'true', 'none'])
const tokensOf = (text) => text.match(/>=|<|\(|\)|,|[a-z_.]+|\d+|\S/g) ?? []
const truth = (holds) => (holds ? TRUE : FALSE)

// The value of a name for a citizen: inventory facts, or Huji's own after `huji.`.
function lookup(name) {
  if (!name.startsWith('huji.')) return ({ inventory }) => known(inventory, name)
  const fact = name.slice('huji.'.length)
  return ({ huji }) => known(huji, fact)
}

function known(record, name) {
  const value = record[name]
  if (value === undefined) throw new Error(`no fact "${name}"`)
  return value
}

class Parser {
  constructor(text, terms) {
    this.text = text
    this.terms = terms
    this.tokens = tokensOf(text)
    this.at = 0
  }

  fail(expected) {
    throw new Error(`${expected} expected at word ${this.at + 1} of: ${this.text}`)
  }

  next() {
    return this.tokens[this.at++] ?? this.fail('more')
  }

  takes(token) {
    if (this.tokens[this.at] !== token) return false
    this.at += 1
    return true
  }

  needs(token) {
    if (!this.takes(token)) this.fail(`"${token}"`)
  }

  whole() {
    const condition = this.either()
    return this.at === this.tokens.length ? condition : this.fail('the end')
  }

  either() {
    const parts = [this.both()]
    while (this.takes('or')) parts.push(this.both())
    return parts.length === 1 ? parts[0] : (citizen) => greatest(parts, citizen)
  }

  both() {
    const parts = [this.single()]
    while (this.takes('and')) parts.push(this.single())
    return parts.length === 1 ? parts[0] : (citizen) => least(parts, citizen)
  }

  single() {
    if (this.takes('not')) {
      const part = this.single()
      return (citizen) => TRUE - part(citizen)
    }
    if (this.takes('(')) {
      const part = this.either()
      this.needs(')')
      return part
    }
    if (this.takes('true')) return () => TRUE
    if (this.takes('ask')) return this.question()
    return this.comparison(this.next())
  }

  question() {
    this.needs('(')
    while (!this.takes(')')) this.next()
    return () => ASK
  }

  list() {
    const list = [this.next()]
    while (this.takes(',')) list.push(this.next())
    return list
  }

  comparison(name) {
    const term = this.terms[name] ?? commonTerms[name]
    if (term) return parse(term, this.terms)
    if (!/^[a-z]/.test(name) || words.has(name)) this.fail('a name')
    const value = lookup(name)
    if (this.takes('is')) return equal(value, this.next())
    if (this.takes('in')) return among(value, this.list())
    if (this.takes('has')) return this.takes('anything') ? filled(value) : sharing(value, this.list())
    if (this.takes('>=')) return compared(value, Number(this.next()), (a, b) => a >= b)
    if (this.takes('<')) return compared(value, Number(this.next()), (a, b) => a < b)
    return (citizen) => truth(value(citizen) === true)
  }
}

function greatest(parts, citizen) {
  let value = FALSE
  for (const part of parts) {
    value = Math.max(value, part(citizen))
    if (value === TRUE) break
  }
  return value
}

function least(parts, citizen) {
  let value = TRUE
  for (const part of parts) {
    value = Math.min(value, part(citizen))
    if (value === FALSE) break
  }
  return value
}

const equal = (value, word) => (citizen) => truth(value(citizen) === word)
const among = (value, words) => (citizen) => truth(words.includes(value(citizen)))
const filled = (value) => (citizen) => truth(value(citizen).length > 0)
const sharing = (value, words) => (citizen) => truth(value(citizen).some((member) => words.includes(member)))
const compared = (value, bound, holds) => (citizen) => {
  const number = value(citizen)
  return truth(typeof number === 'number' && holds(number, bound))
}

// A function of a citizen { inventory, huji } that gives FALSE, ASK or TRUE.
export function parse(text, terms = {}) {
  return new Parser(text, terms).whole()
}

// The Calculator as the page meets it: what it exports is what calculator.d.ts declares, and each method keeps its word.
import test from 'node:test'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import ts from 'typescript'
import { at, bytesOf, catalog, cities, goals, packOf, textsOf } from '../built.mjs'
import { calculatorOf, emptyCalculator, huji } from '../calculator.mjs'

const date = '2026-01-01'

// What Embind gives every class; of these the declarations name only delete().
const inherited = new Set(['constructor', 'clone', 'delete', 'deleteLater', 'isAliasOf', 'isDeleted'])

function declaredMethods() {
  const file = ts.createSourceFile(
    'calculator.d.ts',
    bytesOf('core/browser/calculator.d.ts').toString('utf8'),
    ts.ScriptTarget.Latest
  )
  const declaration = file.statements.find((s) => ts.isInterfaceDeclaration(s) && s.name.text === 'Calculator')
  return declaration.members
    .filter(ts.isMethodSignature)
    .map((method) => ({ name: method.name.text, parameters: method.parameters.length }))
}

const withCalculator = (city, use) => {
  const calculator = calculatorOf(city)
  try {
    use(calculator)
  } finally {
    calculator.delete()
  }
}

test('the declarations are TypeScript, and accept and refuse what they should', () => {
  const program = ts.createProgram([at('tests/browser/engine/usage.ts')], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2017,
    module: ts.ModuleKind.ES2020,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2017.d.ts'],
    types: []
  })
  assert.deepEqual(
    ts.getPreEmitDiagnostics(program).map((d) => ts.flattenDiagnosticMessageText(d.messageText, ' ')),
    []
  )
})

test('the declarations name every method of the module and no other', () => {
  const exported = Object.getOwnPropertyNames(huji.Calculator.prototype).filter((name) => !inherited.has(name))
  const declared = declaredMethods()
    .map(({ name }) => name)
    .filter((name) => !inherited.has(name))
  assert.deepEqual(exported.sort(), declared.sort())
})

test('every method takes as many parameters as declared', () => {
  const calculator = emptyCalculator()
  for (const { name, parameters } of declaredMethods().filter(({ name }) => !inherited.has(name))) {
    const given = Array(parameters).fill(name === 'load' ? new Uint8Array(1) : '')
    assert.doesNotThrow(() => calculator[name](...given), name)
    assert.throws(() => calculator[name](...given, ''), /arguments/, name)
  }
  calculator.delete()
})

for (const city of cities) {
  test(`${city}: the loaded pack is the one that the catalog names`, () => {
    withCalculator(city, (calculator) => {
      const { pack } = catalog.cities.find((entry) => entry.id === city)
      assert.equal(calculator.sha256(), pack.sha256)
      assert.equal(calculator.sha256(), createHash('sha256').update(packOf(city)).digest('hex'))
      const result = JSON.parse(calculator.assess(date))
      assert.equal(result.pack, pack.sha256)
      assert.equal(result.city, city)
      assert.equal(result.date, date)
    })
  })

  test(`${city}: every fact takes each of its cells and "not sure", and texts and pack name the same facts`, () => {
    withCalculator(city, (calculator) => {
      for (const [fact, { cells }] of Object.entries(textsOf(city, 'en').facts)) {
        for (const [cell] of cells) {
          assert.equal(calculator.answer(fact, cell), '', `${fact}=${cell}`)
          assert.equal(String(JSON.parse(calculator.assess(date)).answers[fact]), cell)
          calculator.reset()
        }
        assert.equal(calculator.answer(fact, 'null'), '')
        assert.equal(JSON.parse(calculator.assess(date)).answers[fact], null)
        calculator.reset()
      }
    })
  })

  test(`${city}: letters, results and remedies tell the same story`, () => {
    withCalculator(city, (calculator) => {
      calculator.answer('area', 'town')
      calculator.answer('residence_months', '7')
      const { entitlements, next } = JSON.parse(calculator.assess(date))
      const letter = { applies: 'A', possible: 'P', does_not_apply: 'N', undetermined: 'U', not_in_force: 'F' }
      assert.equal(calculator.verdicts(date), entitlements.map(({ verdict }) => letter[verdict]).join(''))
      assert.deepEqual(JSON.parse(calculator.next('everything', date)), next)
      for (const { id, remedy } of entitlements) {
        const offered = JSON.parse(calculator.remedy(id, date))
        assert.deepEqual(offered && offered.changes, remedy)
      }
    })
  })

  test(`${city}: the next question is one of the open ones, and "not sure" is final`, () => {
    withCalculator(city, (calculator) => {
      for (const goal of goals) {
        calculator.reset()
        for (let next, asked = new Set(); (next = JSON.parse(calculator.next(goal, date))); asked.add(next.question)) {
          assert.ok(!asked.has(next.question), `${goal} asks ${next.question} twice`)
          assert.ok(
            JSON.parse(calculator.open(goal, date)).some(({ question }) => question === next.question),
            `${goal}: ${next.question}`
          )
          for (const fact of next.facts) assert.equal(calculator.answer(fact, 'null'), '')
        }
        assert.deepEqual(JSON.parse(calculator.open(goal, date)), [], goal)
      }
    })
  })

  test(`${city}: an answer taken back leaves no trace`, () => {
    withCalculator(city, (calculator) => {
      const before = calculator.assess(date)
      calculator.answer('area', 'village')
      assert.notEqual(calculator.assess(date), before)
      calculator.forget('area')
      assert.equal(calculator.assess(date), before)
      calculator.answer('area', 'village')
      calculator.answer('area', 'town')
      calculator.reset()
      assert.equal(calculator.assess(date), before)
    })
  })
}

test('a wrong answer is refused with its code and changes nothing', () => {
  withCalculator('liaocheng', (calculator) => {
    const before = calculator.assess(date)
    for (const [fact, value, code] of [
      ['shoe_size', '42', 'unknown_fact'],
      ['', 'town', 'unknown_fact'],
      ['area', 'city', 'unknown_option'],
      ['area', '', 'unknown_option'],
      ['area', '3', 'wrong_type'],
      ['area', 'true', 'wrong_type'],
      ['lease_registered', 'yes', 'wrong_type'],
      ['lease_registered', '1', 'wrong_type'],
      ['residence_months', 'true', 'wrong_type'],
      ['residence_months', 'long', 'unknown_option'],
      ['residence_months', '-1', 'out_of_range'],
      ['residence_months', '1201', 'out_of_range'],
      ['residence_months', '99999999999999999999', 'out_of_range']
    ])
      assert.equal(calculator.answer(fact, value), code, `${fact}=${value}`)
    assert.equal(calculator.forget('shoe_size'), 'unknown_fact')
    assert.equal(calculator.assess(date), before)
  })
})

test('a number means the interval that holds it', () => {
  withCalculator('liaocheng', (calculator) => {
    for (const [months, cell] of [
      ['0', 'under_6'],
      ['5', 'under_6'],
      ['6', '6_or_more'],
      ['1200', '6_or_more']
    ]) {
      assert.equal(calculator.answer('residence_months', months), '')
      assert.equal(JSON.parse(calculator.assess(date)).answers.residence_months, cell, months)
    }
  })
})

test('a date that is none is said to be bad, and never read as another', () => {
  withCalculator('liaocheng', (calculator) => {
    for (const bad of [
      '',
      'today',
      '2026-02-30',
      '2025-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '20260101',
      '1899-12-31',
      '3000-01-01',
      '2026-01-01T00',
      '2026-01--1'
    ]) {
      assert.equal(calculator.verdicts(bad), '', bad)
      for (const answer of [
        calculator.assess(bad),
        calculator.next('settle', bad),
        calculator.open('settle', bad),
        calculator.remedy('national/permit', bad)
      ])
        assert.equal(answer, '{"error":"bad_date"}', bad)
    }
    for (const good of ['2024-02-29', '1900-01-01', '2999-12-31']) assert.notEqual(calculator.verdicts(good), '', good)
  })
})

test("Liaocheng's own rules are not in force on the day before they take effect, and are on that day", () => {
  withCalculator('liaocheng', (calculator) => {
    const own = (date) =>
      JSON.parse(calculator.assess(date))
        .entitlements.filter(({ id }) => !id.startsWith('national/'))
        .map(({ verdict }) => verdict)
    assert.ok(own('2022-07-31').length > 0)
    assert.ok(own('2022-07-31').every((verdict) => verdict === 'not_in_force'))
    assert.ok(own('2022-08-01').every((verdict) => verdict !== 'not_in_force'))
  })
})

test('an unknown goal or entitlement is said to be unknown', () => {
  withCalculator('kaili', (calculator) => {
    for (const answer of [calculator.next('holiday', date), calculator.open('', date)])
      assert.equal(answer, '{"error":"unknown_goal"}')
    for (const unknown of ['holiday', ''])
      assert.equal(calculator.remedy(unknown, date), '{"error":"unknown_entitlement"}')
  })
})

test('answers that contradict each other are named, and get no verdict', () => {
  withCalculator('liaocheng', (calculator) => {
    calculator.answer('residence_months', 'none')
    calculator.answer('dwelling', 'rented_private')
    assert.equal(calculator.verdicts(date), '!')
    const { consistent, clash, entitlements, next } = JSON.parse(calculator.assess(date))
    assert.equal(consistent, false)
    assert.deepEqual(clash.sort(), ['dwelling', 'residence_months'])
    assert.deepEqual(entitlements, [])
    assert.equal(next, null)
    assert.equal(calculator.remedy('national/permit', date), '{"error":"contradictory_answers"}')
    calculator.forget('dwelling')
    assert.notEqual(calculator.verdicts(date), '!')
  })
})

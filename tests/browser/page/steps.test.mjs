// The citizen steers: back, not sure, change an answer, another language, start again, with mouse or keyboard alone.
import test, { after, before } from 'node:test'
import assert from 'node:assert/strict'
import { languages, textsOf } from '../built.mjs'
import { calculatorOf } from '../calculator.mjs'
import { openBrowser, today } from './visit.mjs'

let browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const asTold = { area: 'town', hukou_status: 'other_city', residence_months: '6_or_more' }

async function atQuestion(count = 0) {
  const visitor = await browser.visit()
  await visitor.choose('liaocheng', 'settle')
  await visitor.answerSome(count, asTold)
  return visitor
}

async function clean(visitor) {
  assert.deepEqual(visitor.problems, [])
  await visitor.leave()
}

test('choosing an answer changes nothing until the citizen goes on', async () => {
  const visitor = await atQuestion()
  const { id } = await visitor.question()
  await visitor.page.locator('main label').first().click()
  await visitor.page.waitForTimeout(300)
  assert.equal((await visitor.question()).id, id)
  await clean(visitor)
})

test('going on without an answer says what to do, and stays', async () => {
  const visitor = await atQuestion()
  const { id } = await visitor.question()
  await visitor.page.locator('[data-action="continue"]').click()
  assert.notEqual(await visitor.page.locator('[role="alert"]').innerText(), '')
  assert.equal((await visitor.question()).id, id)
  await clean(visitor)
})

for (const [name, back] of [
  ['the Back button', (visitor) => visitor.act('back')],
  ["the browser's own back", (visitor) => visitor.arrive(() => visitor.page.goBack())]
]) {
  test(`${name} leads to the question before, with its answer still chosen, and at last to the cities`, async () => {
    const visitor = await atQuestion()
    const first = await visitor.question()
    await visitor.page.locator('main label').first().click()
    const chosen = await visitor.page.locator('input:checked').getAttribute('data-cell')
    await visitor.act('continue')
    assert.notEqual((await visitor.question()).id, first.id)
    await back(visitor)
    assert.equal((await visitor.question()).id, first.id)
    assert.equal(await visitor.page.locator('input:checked').getAttribute('data-cell'), chosen)
    await back(visitor)
    assert.equal(await visitor.screen(), 'goal')
    await back(visitor)
    assert.equal(await visitor.screen(), 'city')
    await clean(visitor)
  })
}

test('"not sure" goes on to another question, and the same is not asked again', async () => {
  const visitor = await atQuestion()
  const asked = new Set()
  for (let next; (next = await visitor.question());) {
    assert.ok(!asked.has(next.id), `${next.id} is asked twice`)
    asked.add(next.id)
    await visitor.act('unsure')
  }
  assert.equal(await visitor.screen(), 'results')
  await clean(visitor)
})

test('results can be read at any moment, and the conversation goes on where it was', async () => {
  const visitor = await atQuestion(1)
  const { id } = await visitor.question()
  await visitor.act('results')
  assert.ok(Object.values(await visitor.verdicts()).includes('undetermined'))
  await visitor.act('back')
  assert.equal((await visitor.question()).id, id)
  await clean(visitor)
})

test('an answer can be changed from the results, and the verdicts follow', async () => {
  const visitor = await atQuestion()
  await visitor.answerUntil({ ...asTold, job: 'employer' })
  assert.equal((await visitor.verdicts()).settle_by_working, 'applies')
  await visitor.page.locator('details.so-far > summary').click()
  await visitor.press('[data-change="area"]:visible')
  assert.deepEqual((await visitor.question()).facts, ['area'])
  await visitor.answer({ area: 'village' })
  await visitor.answerUntil({})
  assert.equal((await visitor.verdicts()).settle_by_working, 'does_not_apply')
  await clean(visitor)
})

test('every language can be chosen at any step, keeps the step and the tick, and speaks throughout', async () => {
  const visitor = await atQuestion()
  const { id } = await visitor.question()
  await visitor.page.locator('main label').first().click()
  const chosen = await visitor.page.locator('input:checked').getAttribute('data-cell')
  for (const language of [...languages].reverse()) {
    await visitor.speak(language)
    assert.equal((await visitor.question()).id, id)
    const said = await visitor.page.locator('main').innerText()
    assert.ok(said.includes(textsOf('liaocheng', language).questions[id].heading), language)
    assert.equal(await visitor.page.locator('input:checked').getAttribute('data-cell'), chosen)
  }
  await clean(visitor)
})

test('in English no Chinese is left on the way, but for names and clauses', async () => {
  const visitor = await browser.visit()
  await visitor.speak('en')
  await visitor.choose('kaili', 'settle')
  for (let next; (next = await visitor.question());) {
    const words = await visitor.page.locator('main form').innerText()
    assert.doesNotMatch(words.replace(/[（(][^）)]*[）)]/g, ''), /[\u4e00-\u9fff]/, next.id)
    await visitor.act('unsure')
  }
  await clean(visitor)
})

test('changing an early answer keeps the later ones that still make sense, and names those that do not', async () => {
  const visitor = await atQuestion()
  await visitor.answerUntil({
    area: 'town',
    hukou_status: 'other_city',
    residence_months: '6_or_more',
    dwelling: 'owned',
    job: 'none'
  })
  const before = Number(await visitor.page.locator('details.so-far').getAttribute('data-answers'))
  await visitor.page.locator('details.so-far > summary').click()
  await visitor.press('[data-change="residence_months"]:visible')
  await visitor.answer({ residence_months: 'none' })
  const notice = visitor.page.locator('[data-dropped]')
  const { facts } = textsOf('liaocheng', 'zh-Hans')
  assert.ok((await notice.innerText()).includes(facts.dwelling.name), await notice.innerText())
  assert.doesNotMatch(await notice.innerText(), new RegExp(facts.hukou_status.name))
  await visitor.shot('dropped-liaocheng')
  const after = Number(await visitor.page.locator('details.so-far').getAttribute('data-answers'))
  assert.equal(after, before - Number(await notice.getAttribute('data-dropped')))
  await visitor.page.locator('details.so-far > summary').click()
  const kept = await visitor.page
    .locator('.so-far [data-change]')
    .evaluateAll((rows) => rows.map((row) => row.dataset.change))
  for (const fact of ['area', 'hukou_status', 'residence_months']) assert.ok(kept.includes(fact), fact)
  assert.ok(!kept.includes('dwelling'))
  await clean(visitor)
})

test('changing an answer and changing it back drops nothing that fits both times', async () => {
  const visitor = await atQuestion()
  await visitor.answerUntil({ ...asTold, job: 'employer' })
  const verdicts = await visitor.verdicts()
  for (const area of ['village', 'town']) {
    await visitor.page.locator('details.so-far > summary').click()
    await visitor.press('[data-change="area"]:visible')
    await visitor.answer({ area })
    await visitor.answerUntil({})
    assert.equal(await visitor.page.locator('[data-dropped]').count(), 0)
  }
  assert.deepEqual(await visitor.verdicts(), verdicts)
  await clean(visitor)
})

test('a citizen who asks why a question is put sees the rules that hang on it, as the engine has them', async () => {
  const visitor = await atQuestion()
  const calculator = calculatorOf('liaocheng')
  const { entitlements } = textsOf('liaocheng', 'zh-Hans')
  for (let next; (next = await visitor.question());) {
    const open = JSON.parse(calculator.assess(today)).entitlements.filter(
      ({ kind, verdict }) => kind === 'settlement_route' && verdict === 'undetermined'
    )
    const hanging = open
      .filter(({ missing }) => next.facts.some((fact) => missing.includes(fact)))
      .map(({ id }) => entitlements[id].title)
    assert.ok(hanging.length > 0, next.id)
    await visitor.page.locator('.why > summary').click()
    await visitor.page.locator('.why li').first().waitFor()
    assert.deepEqual(await visitor.page.locator('.why li').allInnerTexts(), hanging, next.id)
    for (const fact of next.facts) calculator.answer(fact, 'null')
    await visitor.act('unsure')
  }
  calculator.delete()
  await clean(visitor)
})

test('results say whether they are still open, final, or waiting for what the citizen was not sure of', async () => {
  const visitor = await atQuestion()
  const standing = () => visitor.page.locator('[data-standing]').getAttribute('data-standing')
  await visitor.act('results')
  assert.equal(await standing(), 'open')
  await visitor.press('.notice [data-action="go-on"]')
  await visitor.answerUntil({})
  assert.equal(await standing(), 'unsure')
  await visitor.leave()

  const villager = await browser.visit()
  await villager.choose('liaocheng', 'settle')
  for (let next; (next = await villager.question());) {
    const first = await villager.page.locator('input[data-cell]').first().getAttribute('data-cell')
    await villager.answer(next.facts.length === 1 ? { [next.facts[0]]: first } : {})
  }
  assert.equal(await villager.page.locator('[data-standing]').getAttribute('data-standing'), 'final')
  assert.ok(!Object.values(await villager.verdicts()).includes('undetermined'))
  await clean(villager)
})

test('starting again forgets every answer', async () => {
  const visitor = await atQuestion(2)
  await visitor.page.locator('details.so-far > summary').click()
  await visitor.press('[data-action="restart"]:visible')
  assert.equal(await visitor.screen(), 'city')
  await visitor.choose('liaocheng', 'settle')
  assert.equal(await visitor.page.locator('input:checked').count(), 0)
  assert.equal(await visitor.page.locator('details.so-far').getAttribute('data-answers'), '0')
  await clean(visitor)
})

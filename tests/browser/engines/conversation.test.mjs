// Whole conversations in every engine: each city's citizens are asked what the calculator asks and told what it finds,
// in each language, without an error and without a breach of the page's policy.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { cities, goals, languages, textsOf } from '../built.mjs'
import { citizensNumbered, converse } from './citizen.mjs'
import { engines } from './engines.mjs'
import { openHost } from './host.mjs'
import { until } from './program.mjs'
import { visitorAt } from './visitor.mjs'

const asTold = {
  area: 'town',
  hukou_status: 'other_city',
  residence_months: '6_or_more',
  job: 'employer',
  dwelling: 'rented_private'
}

// The first citizen of a city asks about everything, the others by turns about one thing; each speaks another language.
const partOf = (cityNumber, number) => ({
  goal: number === 0 ? 'everything' : goals[(2 * cityNumber + number - 1) % (goals.length - 1)],
  language: languages[(cityNumber + number) % languages.length]
})

for (const { name, open, grumbles } of engines)
  describe(name, () => {
    const hosts = []
    let tab, visitor
    before(async () => {
      tab = await open()
      visitor = visitorAt(tab)
      console.log(`# ${name} is ${tab.version}`)
    })
    after(async () => {
      await tab?.close()
      await Promise.all(hosts.map((host) => host.close()))
    })

    // Arrives as somebody who was never here: a host of its own has nothing stored.
    async function arrive() {
      hosts.push(await openHost())
      await visitor.arrive(hosts[hosts.length - 1].url)
    }

    // Nothing went wrong since the last look.
    let told = 0
    async function allWell() {
      const problems = await tab.problems()
      const news = problems.slice(told).filter((problem) => !grumbles.some((known) => known.test(problem)))
      told = problems.length
      assert.deepEqual(news, [])
      assert.deepEqual(
        hosts.flatMap(({ violations }) => violations).filter((breach) => !grumbles.some((known) => known.test(breach))),
        [],
        'breaches of the policy'
      )
    }

    for (const [cityNumber, city] of cities.entries())
      for (const [number, citizen] of citizensNumbered(city, 300 + 10 * cityNumber, 3).entries()) {
        const { goal, language } = partOf(cityNumber, number)
        test(`${name}: citizen ${number + 1} of ${city} asks about ${goal} in ${language}, and is told what the calculator finds`, async () => {
          await arrive()
          await visitor.speak(language)
          await visitor.choose(city, goal)
          if (cityNumber === 0 && number === 0) await visitor.shot(`${name}-question`)
          await converse(visitor, { city, goal, citizen, language })
          if (cityNumber === 0 && number === 0) await visitor.shot(`${name}-results`)
          await allWell()
        })
      }

    test(`${name}: whoever reads the results early goes back to the question they left`, async () => {
      await arrive()
      await visitor.choose('liaocheng', 'settle')
      await visitor.answer(asTold)
      const { question } = await visitor.look()
      await visitor.act('results')
      assert.ok(Object.values(await visitor.verdicts()).includes('undetermined'))
      await visitor.act('back')
      assert.equal((await visitor.look()).question, question)
      await allWell()
    })

    test(`${name}: whoever goes back finds their answer ticked, and can give another`, async () => {
      await arrive()
      await visitor.choose('liaocheng', 'settle')
      const first = await visitor.look()
      await visitor.answer(asTold)
      assert.notEqual((await visitor.look()).question, first.question)
      await visitor.act('back')
      const again = await visitor.look()
      assert.equal(again.question, first.question)
      assert.deepEqual(
        again.ticked,
        first.facts.map((fact) => asTold[fact])
      )
      await visitor.act('unsure')
      assert.notEqual((await visitor.look()).question, first.question)
      await allWell()
    })

    test(`${name}: whoever changes an answer on the results is told the new verdict`, async () => {
      await arrive()
      await visitor.choose('liaocheng', 'settle')
      for (let seen; (seen = await visitor.look()).screen === 'question';) {
        if (seen.facts.every((fact) => fact in asTold)) await visitor.answer(asTold)
        else await visitor.act('unsure')
      }
      assert.equal((await visitor.verdicts()).settle_by_working, 'applies')
      await tab.press('details.so-far > summary')
      await visitor.press('[data-change="area"]')
      assert.deepEqual((await visitor.look()).facts, ['area'])
      await visitor.answer({ area: 'village' })
      while ((await visitor.look()).screen === 'question') await visitor.act('unsure')
      assert.equal((await visitor.verdicts()).settle_by_working, 'does_not_apply')
      await allWell()
    })

    test(`${name}: whoever changes the language keeps the question and the tick`, async () => {
      await arrive()
      await visitor.choose('liaocheng', 'settle')
      const { question, facts } = await visitor.look()
      await visitor.tick(`input[data-fact="${facts[0]}"][data-cell="${asTold[facts[0]]}"]`)
      for (const language of [...languages].reverse()) {
        await visitor.speak(language)
        const seen = await visitor.look()
        assert.deepEqual([seen.question, seen.ticked], [question, [asTold[facts[0]]]])
        assert.equal(seen.heading, textsOf('liaocheng', language).questions[question].heading)
      }
      await allWell()
    })

    test(`${name}: the question stands clear of its help, and the brand of the switches`, async () => {
      await arrive()
      await visitor.choose('liaocheng', 'settle')
      const [heading, help, brand, switches] = await tab.run(() =>
        ['main h1', '.help', '.brand', '.switches button'].map((selector) => {
          const { left, right, top, bottom } = document.querySelector(selector).getBoundingClientRect()
          return { left, right, top, bottom }
        })
      )
      assert.ok(help.top - heading.bottom >= 8, `${help.top - heading.bottom} px`)
      assert.ok(switches.top >= brand.bottom || switches.left - brand.right >= 8, `${switches.left - brand.right} px`)
      await allWell()
    })

    test(`${name}: what goes wrong in the page is heard`, async () => {
      await arrive()
      await tab.run(() => {
        const script = document.createElement('script')
        script.textContent = '"inline"'
        document.body.appendChild(script)
        console.error('told')
        setTimeout(() => {
          throw new Error('thrown')
        })
        Promise.reject(new Error('rejected'))
      })
      const { violations } = hosts[hosts.length - 1]
      await until(
        async () => `the breach in ${violations}`,
        () => violations.some((what) => /^script-src(-elem)? inline$/.test(what))
      )
      for (const what of ['told', 'thrown', 'rejected']) {
        await until(
          async () => `"${what}" in ${await tab.problems()}`,
          async () => (await tab.problems()).some((problem) => problem.includes(what))
        )
      }
    })
  })

// Prints every figure with its budget, and writes them to build/figures.json: node tests/bench/measure.mjs [--fresh | --page]
// `--page` measures the page alone and leaves the other figures of the file as they are.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { at, cities, command, textsOf } from '../browser/built.mjs'
import { plain } from '../browser/calculator.mjs'
import { economyOf, savingToFindings } from './authoring.mjs'
import { answering, date, loading, questionsAsked } from './conversations.mjs'
import { secondsToServe, secondsToTest } from './fresh.mjs'
import { clausesCovered, mutationScores, rowsCovered, secondOpinion, secondsToCheck } from './coverage.mjs'
import { lighthouseFigures, pageSizes, phoneFigures } from './page.mjs'
import { peers } from './peers.mjs'
import { sizes } from './sizes.mjs'
import { median, worst } from './statistics.mjs'

const citizens = 10_000
const kilobyte = 1024
const figures = []

const written = (value) =>
  value >= 100 || Number.isInteger(value)
    ? Math.round(value).toLocaleString('en')
    : value.toPrecision(value > 99 ? 4 : 3)

// Notes a figure; the budget, where the project set one, is the highest value that still meets it, or the lowest.
function note(id, what, unit, measured, budget = null, atLeast = false) {
  const met = budget === null ? null : atLeast ? measured >= budget : measured <= budget
  figures.push({ id, what, unit, budget, measured, met })
  return met
}

function figure(id, what, unit, measured, budget = null, atLeast = false) {
  const met = note(id, what, unit, measured, budget, atLeast)
  const judged = met === null ? '' : `   budget ${written(budget)}: ${met ? 'met' : 'NOT MET'}`
  console.log(`  ${what.padEnd(76)} ${written(measured).padStart(9)} ${unit}${judged}`)
}

const heading = (text) => console.log(`\n${text}`)

function compiling() {
  heading('Policies, compiled natively (median of nine runs)')
  const listed = () =>
    JSON.parse(execFileSync(command, ['cities', '--json', '--policies', at('policies')], { encoding: 'utf8' })).cities
  const runs = Array.from({ length: 9 }, listed)
  for (const [i, { id, nodes }] of runs[0].entries()) {
    figure(`nodes_${id}`, `nodes of the diagram, ${id}`, 'nodes', nodes)
    figure(`compile_${id}`, `compiling ${id}`, 'ms', median(runs.map((cities) => cities[i].compile_ms)), 20)
  }
}

function speed() {
  for (const city of cities) {
    const load = loading(city)
    const { answer, result } = answering(city)
    heading(
      `Engine in Node's WebAssembly, ${city}, over ${answer.samples.toLocaleString('en')} answers of whole conversations`
    )
    figure(`load_${city}`, 'loading the pack, median', 'µs', load.median, 200)
    figure(`load_p95_${city}`, 'loading the pack, 95th percentile', 'µs', load.p95)
    figure(`answer_${city}`, 'one answer, all verdicts, next question, median', 'µs', answer.median, 40)
    figure(`answer_p95_${city}`, 'one answer, all verdicts, next question, 95th percentile', 'µs', answer.p95)
    figure(`result_${city}`, 'whole result as JSON with all reasons and remedies, median', 'µs', result.median, 2000)
    figure(
      `result_p95_${city}`,
      'whole result as JSON with all reasons and remedies, 95th percentile',
      'µs',
      result.p95
    )
    const slow = answering(city, plain)
    figure(
      `fallback_answer_${city}`,
      'without WebAssembly: one answer, all verdicts, next question, median',
      'µs',
      slow.answer.median
    )
    figure(`fallback_result_${city}`, 'without WebAssembly: whole result as JSON, median', 'µs', slow.result.median)
  }
}

function besidePeers() {
  heading('One more answer, then all outcomes and all open questions, on the policy of Liaocheng')
  const { rows, disagreements } = peers()
  for (const { id, what, samples, ...times } of rows) {
    figure(`peer_${id}`, `${what}, median of ${samples.toLocaleString('en')}`, 'µs', times.median)
    figure(`peer_${id}_p95`, '  95th percentile', 'µs', times.p95)
  }
  figure(
    'peer_disagreements_excerpt',
    'outcomes on which hand-written JavaScript and Publicodes differ',
    'outcomes',
    disagreements.excerpt,
    0
  )
  figure('peer_disagreements_whole', 'verdicts on which Huji and Publicodes differ', 'verdicts', disagreements.whole, 0)
}

// Every city beside every other, the command's start and the reading of all policies included.
function differences() {
  heading('Differences between two cities (median of five runs)')
  const timed = (before, after) => {
    const began = performance.now()
    const { status, stdout } = spawnSync(command, ['diff', before, after, '--json', '--policies', at('policies')], {
      encoding: 'utf8'
    })
    if (status !== 1) throw new Error(`huji diff ${before} ${after} ended with ${status}`)
    return { ms: performance.now() - began, patterns: JSON.parse(stdout).differences.length }
  }
  const pairs = cities.flatMap((before) =>
    cities
      .filter((after) => after !== before)
      .map((after) => {
        const runs = Array.from({ length: 5 }, () => timed(before, after))
        return { ms: median(runs.map(({ ms }) => ms)), patterns: runs[0].patterns }
      })
  )
  figure('diff_median', `huji diff, median of ${pairs.length} pairs`, 'ms', median(pairs.map(({ ms }) => ms)))
  figure('diff_worst', 'huji diff, slowest pair', 'ms', worst(pairs.map(({ ms }) => ms)), 1000)
  figure(
    'diff_patterns_worst',
    'patterns that say it, most of any pair',
    'patterns',
    worst(pairs.map(({ patterns }) => patterns))
  )
}

// The exponent says what power of the size the time grows with: 1 is linear.
function growth() {
  heading('Growth of made-up policies, up to 3,000 entitlements or 400 facts (build/growth.svg)')
  const [json, csv, svg] = ['json', 'csv', 'svg'].map((type) => at(`build/growth.${type}`))
  execFileSync(at('build/native/tests/growth'), ['--json', json, '--csv', csv])
  execFileSync('gnuplot', ['-e', `table='${csv}'; picture='${svg}'`, at('tests/bench/growth.gnuplot')])
  const budgets = { load: 1.15, assess: 1.15 }
  for (const { grows, rows, exponents } of JSON.parse(readFileSync(json, 'utf8'))) {
    for (const { error } of rows) if (error) throw new Error(error)
    for (const [what, exponent] of Object.entries(exponents)) {
      figure(`growth_${what}_${grows}`, `exponent of ${what} as ${grows} grow`, '', exponent, budgets[what])
    }
  }
}

async function download() {
  heading('Download, brotli')
  const { engine, glue, fallback, worker, packs, texts, page } = await sizes()
  figure('size_engine', 'engine: WebAssembly and glue, minified', 'bytes', engine + glue, 22 * kilobyte)
  figure('size_engine_wasm', '  of which WebAssembly', 'bytes', engine)
  figure('size_engine_glue', "  of which glue (inside the page's script)", 'bytes', glue)
  figure('size_fallback', 'engine as plain JavaScript, where WebAssembly does not run', 'bytes', fallback)
  figure('size_worker', 'worker, fetched in the quiet', 'bytes', worker)
  for (const { id, bytes } of packs) figure(`size_pack_${id}`, `pack, ${id}`, 'bytes', bytes, 5 * kilobyte)
  for (const { id, bytes } of texts)
    figure(`size_texts_${id.replace(' ', '_')}`, `texts, ${id}`, 'bytes', bytes, 10 * kilobyte)
  figure('size_page_html', 'page: HTML', 'bytes', page.html)
  figure('size_page_script', 'page: script, glue included', 'bytes', page.script)
  figure('size_page_style', 'page: style', 'bytes', page.style)
}

function questions() {
  heading(`Questions asked of ${citizens.toLocaleString('en')} random citizens, beside a form that asks everything`)
  console.log(
    `  ${'city, goal'.padEnd(28)}${['mean', 'worst', "goal's form", "city's form"].map((name) => name.padStart(14)).join('')}`
  )
  for (const city of cities) {
    for (const { goal, mean, worst, goalForm, wholeForm } of questionsAsked(city, citizens)) {
      note(`questions_mean_${city}_${goal}`, `questions asked for ${goal} in ${city}, mean`, 'questions', mean)
      note(`questions_worst_${city}_${goal}`, `questions asked for ${goal} in ${city}, worst`, 'questions', worst)
      note(`questions_goal_form_${city}_${goal}`, `questions that bear on ${goal} in ${city}`, 'questions', goalForm)
      const row = [mean.toFixed(1), worst, goalForm, wholeForm]
      console.log(`  ${`${city}, ${goal}`.padEnd(28)}${row.map((number) => String(number).padStart(14)).join('')}`)
    }
    note(
      `questions_city_form_${city}`,
      `questions of ${city} altogether`,
      'questions',
      Object.keys(textsOf(city, 'en').questions).length
    )
  }
}

function coverage() {
  heading('The law: rows of the inventories, clauses of the documents')
  for (const { id, rows, covered } of rowsCovered()) {
    figure(`rows_${id}`, `rows of the inventory of ${id}`, 'rows', rows)
    figure(`rows_missed_${id}`, '  of which no rule covers', 'rows', rows - covered, 0)
  }
  for (const { id, clauses, cited, without } of clausesCovered()) {
    figure(`clauses_${id}`, `clauses of ${id}`, 'clauses', clauses)
    figure(`clauses_cited_${id}`, '  cited by a rule', 'clauses', cited)
    figure(`clauses_without_effect_${id}`, '  listed as without effect', 'clauses', without)
    figure(`clauses_missed_${id}`, '  neither', 'clauses', clauses - cited - without, 0)
  }
  figure('check_seconds', 'huji check, all policies', 's', secondsToCheck(), 2)
}

function guards() {
  heading('Every small change of the law: how many the cases, grants and the check notice')
  for (const { id, mutants, survived, score } of mutationScores()) {
    figure(`mutants_${id}`, `mutants of ${id}`, 'mutants', mutants)
    figure(`mutants_survived_${id}`, '  of which nobody notices', 'mutants', survived, Math.floor(mutants * 0.02))
    figure(`mutation_score_${id}`, '  mutation score', '%', score)
  }
  const people = 100_000
  heading(`Second opinion on ${people.toLocaleString('en')} random citizens a city`)
  for (const { id, verdicts, agreed, explained, unexplained } of secondOpinion(people)) {
    figure(`second_opinion_verdicts_${id}`, `verdicts compared in ${id}`, 'verdicts', verdicts)
    figure(`second_opinion_agreed_${id}`, '  agree', '%', (100 * agreed) / verdicts)
    figure(
      `second_opinion_explained_${id}`,
      '  differ for a reason that a case keeps',
      '%',
      (100 * explained) / verdicts
    )
    figure(`second_opinion_unexplained_${id}`, '  differ without one', 'verdicts', unexplained, 0)
  }
}

function order() {
  heading("Questions asked of everybody by the vocabulary's weights, beside the best order inside topics")
  console.log(
    `  ${'city, goal'.padEnd(28)}${['mean', 'best', 'more, %', 'of the form, %', 'best of form, %'].map((name) => name.padStart(16)).join('')}`
  )
  for (const city of cities) {
    for (const { goal, form, asked, best } of economyOf(city, date)) {
      const more = 100 * (asked.mean / best.mean - 1)
      note(
        `questions_exact_${city}_${goal}`,
        `questions asked for ${goal} in ${city}, mean (${asked.is})`,
        'questions',
        asked.mean
      )
      note(`questions_best_${city}_${goal}`, `questions asked by the best order (${best.is})`, 'questions', best.mean)
      note(`questions_above_best_${city}_${goal}`, 'questions above the best order', '%', more, 5)
      note(`questions_of_form_${city}_${goal}`, 'questions asked of a form', '%', (100 * asked.mean) / form, 60)
      note(
        `questions_best_of_form_${city}_${goal}`,
        `questions of a form that the best order asks (${best.is}): no order that keeps topics together asks fewer`,
        '%',
        (100 * best.mean) / form
      )
      const row = [
        asked.mean.toFixed(2),
        best.mean.toFixed(2),
        more.toFixed(1),
        ((100 * asked.mean) / form).toFixed(0),
        ((100 * best.mean) / form).toFixed(0)
      ]
      console.log(`  ${`${city}, ${goal}`.padEnd(28)}${row.map((number) => String(number).padStart(16)).join('')}`)
    }
  }
}

async function authoring() {
  heading('From saving a file to the findings of huji check --watch (median of fifteen)')
  for (const file of ['kaili/policy.json', 'kaili/cases.json', 'vocabulary.json']) {
    for (const slip of [true, false]) {
      for (const json of [false, true]) {
        const what = `${file}${slip ? ', a slip' : ', nothing wrong'}${json ? ', --json' : ''}`
        figure(
          `watch_${what.replace(/\W+/g, '_')}`,
          what,
          'ms',
          median(await savingToFindings(file, 15, { json, slip })),
          100
        )
      }
    }
  }
}

async function thePage() {
  const print = (rows) => {
    for (const { id, what, unit, measured, budget, atLeast } of rows) figure(id, what, unit, measured, budget, atLeast)
  }
  heading('The page: download, brotli')
  print(await pageSizes())
  heading('The page on a phone in Chromium: CPU 4 × slower, slow 4G (180,000 B/s, 562.5 ms), median of five')
  print(await phoneFigures())
  heading('The page in Lighthouse, mobile, median of three')
  print(await lighthouseFigures())
}

async function newcomer() {
  heading('Fresh clone of the last commit, with the Debian packages there')
  figure('fresh_serve', 'ci/serve until the address is printed', 's', await secondsToServe(), 180)
  figure('fresh_test', 'ci/test', 's', await secondsToTest(), 960)
}

async function allButThePage() {
  coverage()
  compiling()
  speed()
  differences()
  growth()
  besidePeers()
  await download()
  questions()
  guards()
  order()
  await authoring()
}

// The figures of an earlier run that this one did not take.
function earlier() {
  const file = at('build/figures.json')
  const taken = new Set(figures.map(({ id }) => id))
  return existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8')).figures.filter(
        ({ id }) => !taken.has(id) && !/^(page|lighthouse)_/.test(id)
      )
    : []
}

const isPageAlone = process.argv.includes('--page')
if (!isPageAlone) await allButThePage()
await thePage()
if (process.argv.includes('--fresh')) await newcomer()

const measuredOn = { node: process.version, cpu: cpus()[0].model, cores: cpus().length }
writeFileSync(
  at('build/figures.json'),
  JSON.stringify({ measured_on: measuredOn, figures: isPageAlone ? [...earlier(), ...figures] : figures }, null, 1) +
    '\n'
)
const missed = figures.filter(({ met }) => met === false)
console.log(
  `\nOn Node ${measuredOn.node}, ${measuredOn.cores} cores of ${measuredOn.cpu}. Written to build/figures.json.`
)
console.log(
  `${figures.filter(({ met }) => met).length} budgets met, ${missed.length} not met${missed.map(({ id }) => `\n  ${id}`).join('')}`
)

// The page as a citizen with an old phone meets it, and as Lighthouse judges it: rows { id, what, unit, measured, budget }.
import { cities } from '../browser/built.mjs'
import { serveCompressed } from './compressed.mjs'
import { crowdOf } from './conversations.mjs'
import { categories, lighthouse } from './lighthouse.mjs'
import { openPhone } from './phone.mjs'
import { journey } from './sizes.mjs'
import { median, p95 } from './statistics.mjs'

const kilobyte = 1024
const runs = 5
const goal = 'settle'

const row = (id, what, unit, measured, budget = null) => ({ id, what, unit, measured, budget })

export async function pageSizes() {
  const { firstScreen, page, preload, cities: inLanguages, first, later } = await journey()
  return [
    row('page_first_screen', 'first screen: HTML and style', 'bytes', firstScreen, 14 * kilobyte),
    row('page_itself', 'HTML, style and scripts to the first question, without glue', 'bytes', page, 18 * kilobyte),
    row('page_preload', '  of which the preload script', 'bytes', preload),
    ...inLanguages.map(({ id, bytes }) =>
      row(`page_city_${id.replace(' ', '_')}`, `pack and texts, ${id}`, 'bytes', bytes, 14 * kilobyte)
    ),
    row(
      'page_to_first_question',
      `all that the first question needs, ${first.city}`,
      'bytes',
      first.bytes,
      54 * kilobyte
    ),
    ...later.map(({ id, what, bytes }) => row(`page_later_${id}`, `later: ${what}`, 'bytes', bytes))
  ]
}

async function several(visit) {
  const visits = []
  for (let i = 0; i < runs; i++) visits.push(await visit())
  return (moment) => median(visits.map((shown) => shown[moment]))
}

async function waits(phone, largest) {
  const cold = await several(() => phone.cold({ city: 'kaili', goal, page: true }))
  const heaviest = await several(() => phone.cold({ city: largest, goal, page: true }))
  const invited = await several(() => phone.cold({ city: 'kaili', goal }))
  const pressed = await several(() => phone.cold({ city: 'kaili', goal, pressed: true }))
  const kept = await several(() => phone.warm({ city: 'kaili', goal, page: true }, { worker: true }))
  const cached = await several(() => phone.warm({ city: 'kaili', goal, page: true }, { worker: false }))
  const from = 'from navigation to the first question enabled, goal pressed as soon as shown'
  return [
    row('page_painted', 'first paint with content, kaili.html, cold', 'ms', cold('painted')),
    row('page_cold', `kaili.html, cold: ${from}`, 'ms', cold('answerable'), 2000),
    row('page_cold_largest', `${largest}.html (most bytes), cold: the same`, 'ms', heaviest('answerable'), 2000),
    row('page_cold_invited', 'index.html?city=kaili, cold: the same', 'ms', invited('answerable'), 2000),
    row(
      'page_cold_city_shown',
      'plain index, cold: from navigation to its first question, the city, enabled',
      'ms',
      pressed('city'),
      2000
    ),
    row(
      'page_cold_pressed',
      'plain index, cold: to the first question after it, kaili pressed as soon as enabled',
      'ms',
      pressed('answerable')
    ),
    row('page_warm', 'kaili.html, second visit, worker asleep: the same', 'ms', kept('answerable'), 700),
    row('page_warm_cache', 'kaili.html, second visit, HTTP cache alone: the same', 'ms', cached('answerable'))
  ]
}

async function screens(phone) {
  const times = []
  for (const city of cities)
    for (const citizen of crowdOf(city, 2, 11)) times.push(...(await phone.conversation(city, 'everything', citizen)))
  const of = (screen) => times.filter((time) => time.screen === screen).map(({ ms }) => ms)
  const asked = of('question')
  const results = of('results')
  const from = 'from touch of "continue" to paint (Element Timing)'
  return [
    row('page_next', `next question, ${from}, median of ${asked.length}`, 'ms', median(asked), 50),
    row('page_next_p95', '  95th percentile', 'ms', p95(asked), 50),
    row('page_results', `results, the same, median of ${results.length}`, 'ms', median(results), 50),
    row('page_results_whole', '  with all that stands below the first screen', 'ms', median(of('whole')))
  ]
}

export async function phoneFigures() {
  const { first } = await journey()
  const phone = await openPhone()
  try {
    return [...(await waits(phone, first.city)), ...(await screens(phone))]
  } finally {
    await phone.close()
  }
}

// Each page three times; what Lighthouse finds wanting is printed, so that it can be mended.
export async function lighthouseFigures() {
  const server = await serveCompressed()
  const rows = []
  for (const page of ['index.html', 'index.html?city=kaili#goal', 'kaili.guide.zh-Hans.html']) {
    const { scores, found } = await lighthouse(server.url + page, 3)
    for (const id of categories)
      rows.push({
        ...row(`lighthouse_${page}_${id}`.replace(/\W+/g, '_'), `${page}: ${id}`, 'of 100', scores[id], 98),
        atLeast: true
      })
    for (const what of found) console.log(`    below its best on ${page}: ${what}`)
  }
  await server.close()
  return rows
}

// A citizen with an old phone and a slow network, in real Chromium: what they wait for, in milliseconds.
// The phone: 4 × slower than this machine, 360 × 640 at two pixels a point. The network: slow 4G as DevTools has it, which
// delays each request and shares its bytes. The site: compressed, as a good host sends it. Presses take no time to think:
// whatever can be pressed is pressed in the frame in which it is seen.
import { launchChromium } from '../browser/chromium.mjs'
import { serveCompressed } from './compressed.mjs'

const slowness = 4
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export async function openPhone() {
  let lag = 0
  const server = await serveCompressed({ before: () => pause(lag) })
  const browser = await launchChromium()
  const context = (options) =>
    browser.newContext({
      viewport: { width: 360, height: 640 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      ...options
    })
  return {
    cold: (way) => inNewContext(context(), async (fresh) => firstQuestion(await slowPage(fresh), server.url, way)),
    warm: (way, { worker }) =>
      inNewContext(context({ serviceWorkers: worker ? 'allow' : 'block' }), async (used) => {
        await visitBefore(await used.newPage(), server.url, way, worker)
        const page = await slowPage(used)
        // A worker's requests pass by the page's slow network, so the server is slow for them.
        lag = worker ? slow4G.latency : 0
        try {
          return await firstQuestion(page, server.url, way)
        } finally {
          lag = 0
        }
      }),
    conversation: (city, goal, citizen) =>
      inNewContext(context(), async (fresh) => conversation(await slowPage(fresh), server.url, city, goal, citizen)),
    close: async () => {
      await browser.close()
      await server.close()
    }
  }
}

async function inNewContext(opening, visit) {
  const context = await opening
  try {
    return await visit(context)
  } finally {
    await context.close()
  }
}

async function slowPage(context) {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  return page
}

// Runs in the page from its very beginning. A press that nothing heard yet is made again, as by any impatient thumb.
function pressAtOnce({ city, goal }) {
  const shown = (window.shown = {})
  const pressed = new Map()
  const press = (selector) => {
    const target = document.querySelector(selector)
    if (!target || target.disabled || performance.now() - pressed.get(target) < 100) return
    pressed.set(target, performance.now())
    target.click()
  }
  const frame = () => {
    const screen = document.querySelector('main[data-screen]')
    if (screen && !(screen.dataset.screen in shown)) shown[screen.dataset.screen] = performance.now()
    if (document.querySelector('main input[data-fact]:enabled')) {
      shown.answerable = performance.now()
      return
    }
    press(`main [data-goal="${goal}"]`)
    if (city) press(`main [data-city="${city}"]`)
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

// By the plain page with the city pressed, by the city's own page, or by the query.
const address = (url, { city, pressed, page }) =>
  pressed ? `${url}index.html` : page ? `${url}${city}.html` : `${url}index.html?city=${city}`

// What was shown when, once the first question can be answered, or null.
function shownByNow() {
  const [painted] = performance.getEntriesByName('first-contentful-paint')
  return window.shown && window.shown.answerable && painted
    ? Object.assign({ painted: painted.startTime }, window.shown)
    : null
}

// By the browser's own protocol: what a driver puts into each page would cost a slow phone some 50 ms of the start.
async function firstQuestion(page, url, { city, goal, pressed, page: own }) {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.enable')
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${pressAtOnce})(${JSON.stringify({ city: pressed ? city : null, goal })})`
  })
  await session.send('Page.navigate', { url: address(url, { city, pressed, page: own }) })
  for (const began = Date.now(); Date.now() - began < 60_000;) {
    await pause(250)
    const { result } = await session.send('Runtime.evaluate', { expression: `(${shownByNow})()`, returnByValue: true })
    if (result.value) return result.value
  }
  throw new Error(`no question can be answered at ${page.url()}`)
}

// The visit of another day, on a fast network, until all is kept; then the browser is put to sleep.
async function visitBefore(page, url, way, worker) {
  await firstQuestion(page, url, way)
  if (worker) {
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration()).active.state === 'activated',
      null,
      { timeout: 60_000 }
    )
    const session = await page.context().newCDPSession(page)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
  } else await page.waitForLoadState('networkidle')
  await page.close()
}

// From the touch of "continue", the browser's own delay of input included, to the paint of the next screen's heading as
// Element Timing says it.
function timeScreens() {
  window.times = []
  let touched
  // What stands below the first screen is drawn after it.
  const timeWhole = (main, touch) =>
    new MutationObserver((changes, watcher) => {
      if (main.hasAttribute('data-drawing')) return
      watcher.disconnect()
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.whole = performance.now() - touch
        })
      )
    }).observe(main, { attributes: true })
  addEventListener(
    'click',
    ({ target, timeStamp }) => {
      if (!target.closest('[data-action="continue"]')) return
      touched = timeStamp
      const before = document.querySelector('main h1')
      const watcher = new MutationObserver(() => {
        const main = document.querySelector('main')
        const heading = main && main.querySelector('h1')
        if (!heading || heading === before || main.dataset.screen === 'loading') return
        watcher.disconnect()
        for (const painted of [heading, ...heading.children]) painted.setAttribute('elementtiming', main.dataset.screen)
        if (main.hasAttribute('data-drawing')) timeWhole(main, timeStamp)
      })
      watcher.observe(document.getElementById('page'), { childList: true, subtree: true })
    },
    true
  )
  new PerformanceObserver((list) => {
    const [{ identifier, renderTime }] = list.getEntries()
    if (touched === undefined) return
    window.times.push({ screen: identifier, ms: renderTime - touched })
    touched = undefined
  }).observe({ type: 'element' })
}

// What the citizen ticks on the question shown; false on any other screen.
function tick(citizen) {
  const inputs = Array.from(document.querySelectorAll('main input[data-fact]'))
  const wanted = inputs.filter(({ dataset }) => citizen[dataset.fact] === dataset.cell)
  if (!inputs.length) return false
  for (const input of wanted.length ? wanted : [document.querySelector('main input[data-none]')])
    if (!input.checked) input.click()
  document.querySelector('[data-action="continue"]').scrollIntoView({ block: 'center' })
  return true
}

// A whole conversation: [{ screen, ms }] for each answer.
async function conversation(page, url, city, goal, citizen) {
  await page.addInitScript(timeScreens)
  await firstQuestion(page, url, { city, goal })
  await page.waitForFunction(() => window.hujiResults, null, { timeout: 60_000 }) // they come while the citizen reads the first question
  for (let answers = 1; await page.evaluate(tick, citizen); answers++) {
    const { x, y } = await page.evaluate(() => {
      const { left, top, width, height } = document.querySelector('[data-action="continue"]').getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
    await page.touchscreen.tap(x, y)
    await page.waitForFunction((count) => window.times.length >= count, answers)
  }
  await page.waitForFunction(() => window.whole)
  return page.evaluate(() => window.times.concat({ screen: 'whole', ms: window.whole }))
}

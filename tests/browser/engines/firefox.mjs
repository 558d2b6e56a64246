// Firefox by WebDriver BiDi, which it speaks itself: no driver between.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, middle } from './in_page.mjs'
import { scratchFolder, start } from './program.mjs'
import { connect } from './socket.mjs'

// A quiet browser: it asks nothing of its maker's servers and nothing of the user.
const quiet = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'intl.accept_languages': 'zh-CN',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.active-protocols': 1,
  'services.settings.server': 'http://127.0.0.1:9/',
  'toolkit.telemetry.server': 'http://127.0.0.1:9/'
}
const written = (prefs) =>
  Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')

function complaintOf({ method, params }) {
  if (method !== 'log.entryAdded' || !['error', 'warn'].includes(params.level)) return null
  return `${params.type}: ${params.text} ${params.stackTrace?.callFrames?.[0]?.url ?? ''}`
}

export async function openFirefox(prefs = {}) {
  const home = scratchFolder()
  writeFileSync(join(home.folder, 'user.js'), written({ ...quiet, ...prefs }))
  const program = await start(
    '/usr/bin/firefox-esr',
    ['--headless', '--no-remote', '--profile', home.folder, '--remote-debugging-port=0'],
    { env: { HOME: home.folder, MOZ_CRASHREPORTER_DISABLE: '1' }, says: /WebDriver BiDi listening on (ws:\/\/\S+)/ }
  )
  const problems = []
  const { send, close } = await connect(`${program.said[1]}/session`, (message) => {
    const complaint = complaintOf(message)
    if (complaint) problems.push(complaint)
  })
  const { capabilities } = await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['log.entryAdded'] })
  const [{ context }] = (await send('browsingContext.getTree', {})).contexts
  await send('browsingContext.setViewport', { context, viewport: { width: 390, height: 844 }, devicePixelRatio: 2 })

  async function run(fn, ...args) {
    const answer = await send('script.evaluate', {
      expression: call(fn, args),
      target: { context },
      awaitPromise: false
    })
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
    return JSON.parse(answer.result.value)
  }

  return {
    version: `Firefox ${capabilities.browserVersion}`,
    run,
    problems: async () => problems,
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    async press(selector) {
      const { x, y } = await run(middle, selector)
      await send('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'finger',
            parameters: { pointerType: 'mouse' },
            actions: [
              { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 }
            ]
          }
        ]
      })
    },
    shot: async (path) =>
      writeFileSync(path, Buffer.from((await send('browsingContext.captureScreenshot', { context })).data, 'base64')),
    async close() {
      await send('browser.close').catch(() => {})
      close()
      await program.end()
      await home.remove()
    }
  }
}

// WebKit by WebDriver: WebKitGTK on a display of its own, and WPE WebKit, which needs none.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, target } from './in_page.mjs'
import { freePort, pause, scratchFolder, start, until } from './program.mjs'

// WebDriver has no log, so the page is listened to from within, once it is loaded. An earlier error cannot hide: its first
// screen would be missing. (Breaches of the policy are told to the host, from the first byte on.)
function listen() {
  const heard = (window.heard = [])
  const note = (kind, what) => heard.push(kind + ': ' + ((what && what.message) || what))
  addEventListener('error', (event) => note('error', event.error || event.message))
  addEventListener('unhandledrejection', (event) => note('error', event.reason))
  for (const kind of ['error', 'warn']) {
    const own = console[kind]
    console[kind] = function () {
      note('console', Array.prototype.join.call(arguments, ' '))
      return own.apply(console, arguments)
    }
  }
}

const wires = (port) =>
  async function ask(method, path, body) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' }
    })
    const { value } = await answer.json()
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }

// A driver whose browser keeps its data in a folder of the test's own.
async function startDriver(driver, env) {
  const home = scratchFolder()
  const places = Object.fromEntries(
    ['DATA', 'CACHE', 'CONFIG'].map((kind) => [`XDG_${kind}_HOME`, join(home.folder, kind)])
  )
  for (const place of Object.values(places)) mkdirSync(place)
  const port = await freePort()
  const program = await start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { HOME: home.folder, ...places, ...env }
  })
  const ask = wires(port)
  const end = async () => {
    await program.end()
    await home.remove()
  }
  await until(
    () => `${driver} to listen; it printed: ${program.printed()}`,
    () => ask('GET', '/status')
  ).catch(async (error) => {
    await end()
    throw error
  })
  return { program, ask, end }
}

// A browser under its driver. `frame` opens pages inside a frame of a phone's width, for a view that cannot be resized;
// `display` ends with the browser.
async function openWebKit({ driver, browserOptions, env, width, height, frame, display }) {
  const { program, ask, end } = await startDriver(driver, env)
  const session = await ask('POST', '/session', { capabilities: { alwaysMatch: browserOptions } }).catch(
    async (error) => {
      await end()
      throw new Error(`${error.message}; the driver printed: ${program.printed().slice(-1500)}`)
    }
  )
  const { browserName, browserVersion } = session.capabilities
  const to = (method, path, body) => ask(method, `/session/${session.sessionId}${path}`, body)
  if (!frame) await to('POST', '/window/rect', { width, height })

  const execute = (script) => to('POST', '/execute/sync', { script, args: [] })
  const run = async (fn, ...args) => JSON.parse(await execute(`return ${call(fn, args)}`))
  const earlier = []
  async function problems() {
    earlier.push(...(await run(() => (window.heard || []).splice(0))))
    return earlier
  }

  return {
    version: `${browserName} ${browserVersion}`,
    run,
    problems,
    async open(url) {
      await problems()
      await to('POST', '/frame', { id: null })
      await to('POST', '/url', { url: frame ? frame(url) : url })
      if (frame) await to('POST', '/frame', { id: 0 })
      await run(listen)
    },
    async press(selector) {
      const element = await execute(`return (${target})(${JSON.stringify(selector)})`)
      await to('POST', `/element/${Object.values(element)[0]}/click`, {})
    },
    async shot(path) {
      await pause(1000) // what is drawn comes to the picture late
      writeFileSync(path, Buffer.from(await to('GET', '/screenshot'), 'base64'))
    },
    async close() {
      await Promise.race([to('DELETE', '').catch(() => {}), pause(4000)])
      await end()
      await display?.end()
    }
  }
}

export async function openWebKitGtk(env = {}) {
  const display = await start(
    '/usr/bin/Xvfb',
    ['-displayfd', '1', '-screen', '0', '1024x1000x24', '-nolisten', 'tcp'],
    { says: /^(\d+)\n/m }
  )
  try {
    return await openWebKit({
      driver: '/usr/bin/WebKitWebDriver',
      env: { DISPLAY: `:${display.said[1]}`, ...env },
      width: 430,
      height: 900,
      display,
      browserOptions: {
        'webkitgtk:browserOptions': {
          binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
          args: ['--automation']
        }
      }
    })
  } catch (error) {
    await display.end()
    throw error
  }
}

export const openWpe = (env = {}) =>
  openWebKit({
    driver: '/usr/bin/WPEWebDriver',
    env,
    frame: (url) => new URL('/phone.html', url).href,
    browserOptions: { 'wpe:browserOptions': { binary: '/usr/bin/cog', args: ['--automation', '--platform=headless'] } }
  })

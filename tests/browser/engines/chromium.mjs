// Chromium by its DevTools protocol, which speaks the same to version 64 and to today's.
import { writeFileSync } from 'node:fs'
import { call, middle } from './in_page.mjs'
import { scratchFolder, start, until } from './program.mjs'
import { connect } from './socket.mjs'

const options = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--hide-scrollbars',
  '--mute-audio',
  '--lang=zh-CN',
  '--disable-ipc-flooding-protection'
] // a test answers faster than any finger: 200 steps in 10 s, and Chromium would drop the next

// What a message of the browser complains of, if it complains.
function complaintOf({ method, params }) {
  if (method === 'Runtime.exceptionThrown') {
    const { exception, text } = params.exceptionDetails
    return `error: ${exception?.description ?? text}`
  }
  if (method === 'Runtime.consoleAPICalled' && ['error', 'warning'].includes(params.type))
    return `console: ${params.args.map((arg) => arg.description ?? arg.value).join(' ')}`
  if (method === 'Log.entryAdded' && ['error', 'warning'].includes(params.entry.level))
    return `${params.entry.source}: ${params.entry.text} ${params.entry.url ?? ''}`
  return null
}

async function pageOf(port) {
  const at = `http://127.0.0.1:${port}/json`
  const { webSocketDebuggerUrl } = await until(
    () => "Chromium's page",
    async () => (await (await fetch(`${at}/list`)).json()).find(({ type }) => type === 'page')
  )
  const version = (await (await fetch(`${at}/version`)).json()).Browser.replace('/', ' ')
  return { webSocketDebuggerUrl, version }
}

export async function openChromium(executable, flags = []) {
  const home = scratchFolder()
  const program = await start(
    executable,
    [...options, ...flags, '--remote-debugging-port=0', `--user-data-dir=${home.folder}`, 'about:blank'],
    { says: /DevTools listening on ws:\/\/[^:]+:(\d+)\// }
  )
  const problems = []
  const { webSocketDebuggerUrl, version } = await pageOf(program.said[1])
  const { send, close } = await connect(webSocketDebuggerUrl, (message) => {
    const complaint = complaintOf(message)
    if (complaint) problems.push(complaint)
  })
  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`)
  await send('Emulation.setDeviceMetricsOverride', { width: 390, height: 844, deviceScaleFactor: 2, mobile: true })

  async function evaluate(expression) {
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return JSON.parse(result.value)
  }
  const run = (fn, ...args) => evaluate(call(fn, args))

  return {
    version,
    run,
    problems: async () => problems,
    async open(url) {
      await send('Page.navigate', { url })
      await until(
        () => `Chromium to open ${url}`,
        () => run((url) => location.href.startsWith(url) && document.readyState === 'complete', url)
      )
    },
    async press(selector) {
      const at = await run(middle, selector)
      await send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at })
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 })
    },
    shot: async (path) => writeFileSync(path, Buffer.from((await send('Page.captureScreenshot')).data, 'base64')),
    async close() {
      await send('Browser.close').catch(() => {})
      close()
      await program.end()
      await home.remove()
    }
  }
}

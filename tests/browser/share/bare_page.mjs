// The part for keeping results on a page of its own in real Chromium, with the policy and the style of the site.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { serve } from '../../../web/serve.mjs'
import { bundleScript, bundleStyle } from '../../../web/bundle.mjs'
import { wordModules } from '../../../web/virtual_modules.mjs'
import { readLocales } from '../../../web/words.mjs'
import { at } from '../built.mjs'
import { launchChromium } from '../chromium.mjs'
import { readCode } from './qr_reader.mjs'

const folder = at('build/share')
export const shots = at('build/screenshots')

const script = `
  import { abilitiesOf } from '../../web/src/hosts.js';
  import share from '../../web/src/share/index.js';
  window.show = (asked, elder) => {
    document.documentElement.lang = asked.language;
    document.documentElement.className = elder ? 'elder' : '';
    document.documentElement.dataset.size = elder ? '1' : '0';
    const part = share.shareSection(Object.assign({}, asked, { words: share.words[asked.language], abilities: abilitiesOf(), results: () => asked.results }));
    const main = document.querySelector('main');
    while (main.firstChild) main.removeChild(main.firstChild);
    main.append(part);
  };`

const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(readFileSync(at('web/index.html'), 'utf8'))[0]
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${policy}<title>Huji</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">
<script src="page.js" defer></script></head><body><main class="column"></main></body></html>`

async function makePage() {
  mkdirSync(folder, { recursive: true })
  mkdirSync(shots, { recursive: true })
  writeFileSync(`${folder}/entry.js`, script)
  writeFileSync(`${folder}/page.js`, await bundleScript(`${folder}/entry.js`, wordModules(readLocales())))
  writeFileSync(`${folder}/style.css`, await bundleStyle(at('web/style.css')))
  writeFileSync(`${folder}/index.html`, html)
}

export async function openBarePage() {
  await makePage()
  const server = await serve({ root: folder })
  const browser = await launchChromium()
  const scratch = await browser.newPage()
  return {
    visit: (options) => visit(browser, server.url, options),
    pixelsOf: (address) => pixelsOf(scratch, address),
    // The code on a screenshot or a picture, read as another phone would.
    codeOn: async (address) => readCode(await pixelsOf(scratch, address)),
    close: async () => {
      await browser.close()
      await server.close()
    }
  }
}

async function visit(browser, url, { colorScheme = 'light', userAgent, before = () => {}, width = 390 } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 844 }, hasTouch: true, colorScheme, userAgent })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const problems = []
  const requests = []
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url())
  })
  await page.addInitScript(before)
  await page.goto(url + '?from=singlemessage#results')
  await page.waitForFunction(() => window.show)
  requests.length = 0
  const press = (action) => page.locator(`[data-action="${action}"]`).click()
  return {
    page,
    problems,
    requests,
    press,
    show: (asked, elder) => page.evaluate(([a, e]) => window.show(a, e), [asked, elder]),
    leave: () => context.close()
  }
}

// A picture's pixels, decoded on a page without a policy.
async function pixelsOf(scratch, address) {
  const { width, height, base64 } = await scratch.evaluate(async (src) => {
    const image = new Image()
    image.src = src
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let text = ''
    for (let i = 0; i < data.length; i += 32768) text += String.fromCharCode(...data.subarray(i, i + 32768))
    return { width: canvas.width, height: canvas.height, base64: btoa(text) }
  }, address)
  return { width, height, data: new Uint8ClampedArray(Buffer.from(base64, 'base64')) }
}

// Builds the citizen's page into one folder of static files:
//   node web/build.mjs --engine DIR --policies DIR --out DIR [--locales DIR] [--host FILE]
// --engine holds engine.js (the factory) and engine.wasm; --policies holds catalog.json with the packs and texts it
// names; --host what belongs to the site's host (host.mjs). Every file but the pages carries its content's hash in its
// name, and the pages carry the hash of every script and style, so whatever a citizen runs hangs from index.html.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { bundlePart, bundleScript, bundleStyle } from './bundle.mjs'
import { designPage, designStyle } from './design.mjs'
import { cityPages, preloading, withFirstScreen } from './first_screen.mjs'
import { guidePages, scriptless, takeGuides, withGuides } from './guides.mjs'
import { readHost, withHost } from './host.mjs'
import { policyFile, policyFiles } from './policy_files.mjs'
import { digest, hashedName, integrity, loadable } from './site_files.mjs'
import { readStyle, withColours } from './styles.mjs'
import { valuesModule, virtualModule, wordModules } from './virtual_modules.mjs'
import { evaluated, pageWords, readLocales } from './words.mjs'

const WEB = dirname(fileURLToPath(import.meta.url))

// Scripts that the page loads after its own, in the order in which they may be needed; each leaves its default export in
// one global.
const partsOf = (engine, locales) => [
  { name: 'engine.fallback', entry: resolve(engine, 'engine.fallback.js'), global: 'hujiEngine' },
  { name: 'results', entry: join(WEB, 'src/results/index.js'), global: 'hujiResults' },
  { name: 'share', entry: join(WEB, 'src/share/index.js'), global: 'hujiShare' },
  ...locales.slice(1).map((locale) => ({
    name: locale.tag,
    module: pageWords(locale),
    global: 'hujiWords' + locale.tag.replace('-', '')
  })),
  { name: 'kiosk', entry: join(WEB, 'src/kiosk/index.js'), global: 'hujiKiosk' }
]

function readOptions() {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string' },
      policies: { type: 'string' },
      out: { type: 'string' },
      locales: { type: 'string' },
      host: { type: 'string' }
    }
  })
  for (const name of ['engine', 'policies', 'out']) if (!values[name]) throw new Error(`--${name} DIR is missing`)
  return values
}

const engineModule = (folder) => ({
  name: 'huji-engine',
  setup: (build) => build.onResolve({ filter: /^huji-engine$/ }, () => ({ path: resolve(folder, 'engine.js') }))
})

// A page with a built name and its hash in the place of a source name.
function linked(html, { source, name, bytes }) {
  const quoted = `"${source}"`
  if (html.split(quoted).length !== 2) throw new Error(`a page must name ${source} exactly once`)
  return html.replace(quoted, `"${name}" integrity="${integrity(bytes)}"`)
}

// index.html with the built names in place of the source names, each with its hash. The icon stands in the page, for a browser
// would ask the host for one; as pixels, for a drawing would take a slow phone's time while it starts.
function writePage(assets) {
  const icon = 'data:image/png;base64,' + readFileSync(join(WEB, 'icon.png'), 'base64')
  const source = withColours(readFileSync(join(WEB, 'index.html'), 'utf8'), 'index.html')
  const html = assets.reduce(linked, source).replace('icon.png', icon)
  return html.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, '\n')
}

async function partFile({ name, entry, module, global }, plugins) {
  const bytes = module
    ? await bundlePart('huji-part', global, [virtualModule('huji-part', module)])
    : await bundlePart(entry, global, plugins)
  return { part: name, global, name: hashedName(`${name}.js`, bytes), bytes }
}

async function makeSite({ engine, policies, locales: folder, host: hostFile }) {
  const locales = readLocales(folder)
  const languages = Object.fromEntries(locales.map(({ tag, name, voices }) => [tag, { name, voices }]))
  const { source } = locales[0]
  const plugins = wordModules(locales)
  const words = await evaluated(pageWords(locales[0]))
  const host = readHost(hostFile)
  const { catalog, files } = policyFiles(policies)
  const guides = takeGuides(catalog, (entry) => policyFile(policies, entry))
  const partFiles = await Promise.all(partsOf(engine, locales).map((part) => partFile(part, plugins)))
  const parts = Object.fromEntries(partFiles.map((file) => [file.part, { ...loadable(file), global: file.global }]))
  const engineBytes = readFileSync(join(engine, 'engine.wasm'))
  const engineFile = { name: hashedName('engine.wasm', engineBytes), bytes: engineBytes }
  const wasm = loadable(engineFile)
  const asset = (source, name, bytes) => ({ source, name: hashedName(name, bytes), bytes })
  const assets = [
    asset('style.css', 'style.css', await bundleStyle(join(WEB, 'style.css'))),
    asset('noscript.css', 'noscript.css', await bundleStyle(join(WEB, 'noscript.css'))),
    asset(
      'src/preload.js',
      'preload.js',
      await bundleScript(join(WEB, 'src/preload.js'), [
        valuesModule('huji-site', { catalog, wasm, parts, languages, source, abilities: host.abilities })
      ])
    ),
    asset(
      'src/main.js',
      'main.js',
      await bundleScript(join(WEB, 'src/main.js'), [engineModule(engine), ...plugins], resolve(engine))
    )
  ]
  const guideStyle = asset('guide.css', 'guide.css', await bundleStyle(join(WEB, 'guide.css')))
  const css = readStyle(join(WEB, 'style.css'))
  const designSheet = asset('design.css', 'design.css', designStyle(await bundleStyle(join(WEB, 'design.css')), css))
  const index = writePage(assets)
  const start = preloading(withFirstScreen(withGuides(index, guides, locales), catalog, words), [engineFile.name])
  const styledBy = (own) => (markup) =>
    [assets.find(({ source }) => source === 'style.css'), own].reduce(linked, markup)
  const pages = [
    ['index.html', start],
    ...cityPages(start, catalog, source),
    ...guidePages(guides, index, host.address, styledBy(guideStyle)),
    ['design.html', designPage(css, scriptless(index), styledBy(designSheet))]
  ]
  const site = [
    ...pages.map(([name, html]) => ({ name, bytes: Buffer.from(withHost(html, host)) })),
    ...assets,
    guideStyle,
    designSheet,
    engineFile,
    ...partFiles,
    ...files
  ]
  site.push(await workerFile(site, catalog.cities))
  return [...site, manifestFile(site)]
}

// What the worker keeps: all that the page may need, in both ways of running the engine, because a phone that is offline
// cannot fetch the other. Nothing for browsers without JavaScript, which have no worker either, and no other pages.
// It ships as worker.js for good: that is where a worker installed by an earlier release looks for its successor.
async function workerFile(site, cities) {
  const files = site
    .filter(({ name }) => name === 'index.html' || !/^(noscript|guide|design)\.|\.html$/.test(name))
    .map(loadable)
    .map(({ file, sha256 }) => ({ file: file === 'index.html' ? './' : file, sha256 }))
  // The names that the page answers to; whatever else a host serves from this folder is none of the worker's business.
  const pages = ['', 'index.html', ...cities.map(({ id }) => id + '.html')]
  const version = digest(JSON.stringify(files), 'sha256', 'hex').slice(0, 16)
  return {
    name: 'worker.js',
    bytes: await bundleScript(join(WEB, 'src/service_worker.js'), [
      valuesModule('huji-worker', { files, pages, version })
    ])
  }
}

// What an operator compares a copy of the site with: node web/verify.mjs FOLDER
function manifestFile(site) {
  const files = site.map(({ name, bytes }) => ({
    file: name,
    sha256: digest(bytes, 'sha256', 'hex'),
    bytes: bytes.length
  }))
  return { name: 'manifest.json', bytes: Buffer.from(JSON.stringify({ format: 1, files }, null, 1) + '\n') }
}

// Takes away what the manifest of an earlier build names, and nothing else, so that a mistyped --out costs no one their files.
function clearEarlierBuild(folder) {
  const manifest = join(folder, 'manifest.json')
  const { format, files } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {}
  if (format !== 1) return
  for (const { file } of files) rmSync(join(folder, basename(file)), { force: true })
}

// What a language's locale file does not say yet is no fault; whoever builds should hear of it.
function noteFallbacks(folder) {
  for (const { tag, fallback, lacks } of readLocales(folder))
    if (lacks.length) console.warn(`locales/${tag}.json lacks ${lacks.length} messages, said in ${fallback}`)
}

const options = readOptions()
noteFallbacks(options.locales)
const site = await makeSite(options)
mkdirSync(options.out, { recursive: true })
clearEarlierBuild(options.out)
for (const { name, bytes } of site) {
  writeFileSync(join(options.out, name), bytes)
  console.log(String(bytes.length).padStart(8), String(brotliCompressSync(bytes).length).padStart(7), name)
}
console.log(`    bytes  brotli  ${site.length} files in ${options.out}`)

// What a phone downloads, compressed as a good host does it: brotli at its highest level.
import { createRequire } from 'node:module'
import { readdirSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { at, bytesOf, catalog, languages } from '../browser/built.mjs'

const { buildSync } = createRequire(at('web/package.json'))('esbuild')

const brotli = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length

// The glue alone, minified as web/build.mjs minifies it into the page's script.
function minifiedGlue() {
  const { outputFiles } = buildSync({ entryPoints: [at('build/browser/engine.js')], bundle: true, minify: true, write: false,
    target: 'es2017', format: 'iife', platform: 'browser', legalComments: 'none' })
  return outputFiles[0].contents
}

export function sizes() {
  const site = readdirSync(at('build/site'))
  const siteFile = (pattern) => {
    const names = site.filter((name) => pattern.test(name))
    if (names.length !== 1) throw new Error(`${names.length} files of build/site match ${pattern}`)
    return brotli(bytesOf(`build/site/${names[0]}`))
  }
  const folder = (file) => brotli(bytesOf(`build/policies/${file}`))
  return {
    engine: siteFile(/^engine\..*\.wasm$/),
    glue: brotli(minifiedGlue()),
    packs: catalog.cities.map(({ id, pack }) => ({ id, bytes: folder(pack.file) })),
    texts: catalog.cities.flatMap(({ id, texts }) => languages.map((language) => ({ id: `${id} ${language}`, bytes: folder(texts[language].file) }))),
    page: { html: siteFile(/^index\.html$/), script: siteFile(/^main\..*\.js$/), style: siteFile(/^style\..*\.css$/) },
  }
}

// What a phone downloads, compressed as a good host does it: brotli at its highest level.
import { readdirSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { bundleScript } from '../../web/bundle.mjs'
import { at, bytesOf, cities, languages } from '../browser/built.mjs'

const brotli = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length

export async function sizes() {
  const site = readdirSync(at('build/site'))
  const siteFile = (start, ending) => {
    const names = site.filter((name) => name.startsWith(start) && name.endsWith(ending))
    if (names.length !== 1) throw new Error(`${names.length} files of build/site are called ${start}*${ending}`)
    return brotli(bytesOf(`build/site/${names[0]}`))
  }
  return {
    engine: siteFile('engine.', '.wasm'),
    // The glue alone, minified as it is within the page's script.
    glue: brotli(await bundleScript(at('build/browser/engine.js'))),
    fallback: siteFile('engine.fallback.', '.js'),
    worker: siteFile('worker', '.js'),
    packs: cities.map((id) => ({ id, bytes: siteFile(`${id}.`, '.pack') })),
    texts: cities.flatMap((id) => languages.map((language) => ({ id: `${id} ${language}`, bytes: siteFile(`${id}.${language}.`, '.json') }))),
    page: { html: siteFile('index', '.html'), script: siteFile('main.', '.js'), style: siteFile('style.', '.css') },
  }
}

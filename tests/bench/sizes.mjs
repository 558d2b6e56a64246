// What a phone downloads, compressed as a good host does it: brotli at its highest level.
import { readdirSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { bundleScript } from '../../web/bundle.mjs'
import { at, bytesOf, cities, languages } from '../browser/built.mjs'

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
    }
  }).length

function siteFile(start, ending) {
  const names = readdirSync(at('build/site')).filter((name) => name.startsWith(start) && name.endsWith(ending))
  if (names.length !== 1) throw new Error(`${names.length} files of build/site are called ${start}*${ending}`)
  return brotli(bytesOf(`build/site/${names[0]}`))
}

export async function sizes() {
  return {
    engine: siteFile('engine.', '.wasm'),
    // The glue alone, minified as it is within the page's script.
    glue: brotli(await bundleScript(at('build/browser/engine.js'))),
    fallback: siteFile('engine.fallback.', '.js'),
    worker: siteFile('worker', '.js'),
    packs: cities.map((id) => ({ id, bytes: siteFile(`${id}.`, '.pack') })),
    texts: cities.flatMap((id) =>
      languages.map((language) => ({ id: `${id} ${language}`, bytes: siteFile(`${id}.${language}.`, '.json') }))
    ),
    page: { html: siteFile('index', '.html'), script: siteFile('main.', '.js'), style: siteFile('style.', '.css') }
  }
}

// Up to the first question, and what comes in the quiet after it or only to those who ask for it.
export async function journey() {
  const { engine, glue, packs, texts, page } = await sizes()
  const preload = siteFile('preload.', '.js')
  const shell = page.html + page.style + preload + page.script
  const inLanguages = packs.flatMap(({ id, bytes }) =>
    languages.map((language) => ({
      id: `${id} ${language}`,
      city: id,
      language,
      bytes: bytes + texts.find((text) => text.id === `${id} ${language}`).bytes
    }))
  )
  const largest = inLanguages.filter(({ language }) => language === 'zh-Hans').sort((a, b) => b.bytes - a.bytes)[0]
  const later = (id, what, start, ending) => ({ id, what, bytes: siteFile(start, ending) })
  return {
    firstScreen: page.html + page.style,
    page: shell - glue,
    preload,
    cities: inLanguages,
    first: { city: largest.city, bytes: shell + engine + largest.bytes },
    later: [
      later('results', 'part: results', 'results.', '.js'),
      later('share', 'part: sharing results', 'share.', '.js'),
      later('words_zh-Hant', "the page's words, zh-Hant", 'zh-Hant.', '.js'),
      later('words_en', "the page's words, en", 'en.', '.js'),
      later('worker', 'worker', 'worker', '.js'),
      later('fallback', 'engine as plain JavaScript, where WebAssembly does not run', 'engine.fallback.', '.js'),
      ...packs.flatMap(({ id }) =>
        languages.map((language) =>
          later(`guide_${id}_${language}`, `guide, ${id} ${language}`, `${id}.guide.${language}.`, 'html')
        )
      )
    ]
  }
}

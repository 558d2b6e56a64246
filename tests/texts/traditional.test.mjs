// Compares our Traditional Chinese with what OpenCC makes of our Simplified Chinese. A difference is either a mistake,
// or listed with its reason in accepted.json.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { words as kiosk } from '../../web/src/kiosk/words.js'

const root = new URL('../../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const { accepted } = JSON.parse(read('tests/texts/accepted.json'))

const policyFiles = () =>
  readdirSync(new URL('policies/', root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schemas')
    .flatMap(({ name }) =>
      readdirSync(new URL(`policies/${name}/`, root))
        .filter((file) => file.endsWith('.json'))
        .map((file) => `policies/${name}/${file}`)
    )

// Every {zh-Hans, zh-Hant} in a parsed file, with the JSON Pointer of where it stands.
function textsIn(value, place, texts = []) {
  if (value === null || typeof value !== 'object') return texts
  if (typeof value['zh-Hans'] === 'string' && typeof value['zh-Hant'] === 'string') {
    texts.push({ place, simplified: value['zh-Hans'], traditional: value['zh-Hant'] })
  }
  for (const [key, member] of Object.entries(value)) textsIn(member, `${place}/${key}`, texts)
  return texts
}

// The page's words are scripts without imports, whatever the package around them says.
const wordsOf = async (folder, language) =>
  (await import('data:text/javascript,' + encodeURIComponent(read(`${folder}/${language}.js`)))).default

// Pairs what stands at the same place in both; a sentence made of numbers and names is made of the same ones.
function wordsSideBySide(simplified, traditional, place, texts = []) {
  if (typeof simplified === 'function') {
    for (const sample of [0, 1, 3]) {
      const given = Array(simplified.length).fill(sample)
      texts.push({ place, simplified: String(simplified(...given)), traditional: String(traditional(...given)) })
    }
  } else if (typeof simplified === 'string') {
    texts.push({ place, simplified, traditional })
  } else if (simplified !== null && typeof simplified === 'object') {
    for (const key of Object.keys(simplified))
      if (key !== 'lang') wordsSideBySide(simplified[key], traditional[key], `${place}/${key}`, texts)
  }
  return texts
}

// The labels of sheets and guides: {{"simplified", "traditional", "English"}}, where neighbouring literals are one text.
function labels(file) {
  const literal = '"(?:[^"\\\\]|\\\\.)*"'
  const tables = read(file).match(new RegExp(`\\{\\{(?:\\s*${literal}\\s*,?)+\\s*\\}\\}`, 'g'))
  return tables.map((table, i) => {
    const [simplified, traditional] = JSON.parse(`[${table.slice(2, -2).replace(/"\s+"/g, '')}]`)
    return { place: `${file}#${i}`, simplified, traditional }
  })
}

async function allTexts() {
  const files = ['policies/vocabulary.json', 'policies/glossary.json', ...policyFiles()]
  const texts = files.flatMap((file) => textsIn(JSON.parse(read(file)), `${file}#`))
  for (const folder of ['web/src/words', 'web/src/share/words'])
    wordsSideBySide(await wordsOf(folder, 'zh-Hans'), await wordsOf(folder, 'zh-Hant'), `${folder}#`, texts)
  wordsSideBySide(kiosk['zh-Hans'], kiosk['zh-Hant'], 'web/src/kiosk/words.js#', texts)
  return [...texts, ...labels('core/author/policy/labels.cpp')]
}

// One line a text, so that OpenCC runs once. It does not turn quotation marks.
function converted(texts) {
  const input = texts.map(({ simplified }) => JSON.stringify(simplified)).join('\n')
  const run = spawnSync('opencc', ['-c', 's2tw'], { input, encoding: 'utf8', maxBuffer: 1 << 26 })
  assert.equal(run.status, 0, run.stderr)
  const quotes = { '“': '「', '”': '」', '‘': '『', '’': '』' }
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).replace(/[“”‘’]/g, (quote) => quotes[quote]))
}

const missing = spawnSync('opencc', ['--version']).error !== undefined
if (missing) console.error('!! SKIPPED: no opencc (Debian package opencc); Traditional Chinese is not compared.')

test(
  'Traditional Chinese is what OpenCC makes of Simplified Chinese, or differs for a reason that is listed',
  { skip: missing && 'opencc is missing' },
  async () => {
    const texts = await allTexts()
    assert.ok(texts.length > 1000, `only ${texts.length} texts were found`)
    const unused = new Set(accepted.map(({ opencc }) => opencc))
    const differences = []
    converted(texts).forEach((line, i) => {
      let expected = line
      for (const { opencc, ours } of accepted) {
        if (!expected.includes(opencc)) continue
        unused.delete(opencc)
        expected = expected.replaceAll(opencc, ours)
      }
      if (expected === texts[i].traditional) return
      differences.push(`${texts[i].place}\n  OpenCC: ${expected}\n  ours:   ${texts[i].traditional}`)
    })
    assert.ok(differences.length === 0, `\n${differences.join('\n')}\n`)
    assert.deepEqual([...unused], [], 'accepted.json lists differences that there are no more')
  }
)

test('every accepted difference has a reason', () => {
  for (const { opencc, ours, reason } of accepted) {
    assert.notEqual(opencc, ours)
    assert.match(reason, /\S.*\.$/, `${opencc} → ${ours}`)
  }
})

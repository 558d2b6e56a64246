// Compares our Traditional Chinese with what OpenCC makes of our Simplified Chinese. A difference is either a mistake,
// or listed with its reason in accepted.json.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'

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

// Pairs what stands at the same place in both locale files.
function messagesSideBySide(simplified, traditional, place, texts = []) {
  if (typeof simplified === 'string') {
    texts.push({ place, simplified, traditional })
  } else {
    for (const key of Object.keys(simplified))
      messagesSideBySide(simplified[key], traditional[key], `${place}/${key}`, texts)
  }
  return texts
}

function allTexts() {
  const files = ['policies/vocabulary.json', 'policies/glossary.json', ...policyFiles()]
  const texts = files.flatMap((file) => textsIn(JSON.parse(read(file)), `${file}#`))
  const [simplified, traditional] = ['zh-Hans', 'zh-Hant'].map((tag) =>
    JSON.parse(read(`policies/locales/${tag}.json`))
  )
  return messagesSideBySide(simplified, traditional, 'policies/locales#', texts)
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
  () => {
    const texts = allTexts()
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

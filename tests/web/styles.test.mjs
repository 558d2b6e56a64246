// Style sheets as the build reads them, and that a colour is told in one place.
import test from 'node:test'
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dark, darkContrast, light, lightContrast } from '../../web/src/palette.js'
import { readStyle, withColours } from '../../web/styles.mjs'
import { at } from '../browser/built.mjs'

const schemes = [light, dark, lightContrast, darkContrast]

function styleOf(files) {
  const folder = mkdtempSync(join(tmpdir(), 'huji-style-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return readStyle(join(folder, 'main.css'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('imports, schemes, colours and tones stand in their place', () => {
  const css = styleOf({
    'main.css': '@import "a.css";\n.b { color: palette(light.accent); }\n',
    'a.css': ':root { palette(dark); --gap: 1rem; }\ntones();\n'
  })
  assert.match(css, /^:root \{ --paper: #1a1714; .*--open: #a9c4f0; --gap: 1rem; \}\n/)
  assert.match(css, /\n\.now \{ --tone: var\(--yes\); \}\n\.ask, \.coming \{ --tone: var\(--ask\); \}\n/)
  assert.match(css, /\.b \{ color: #8a1c12; \}\n$/)
})

test('a file, a scheme or a colour that is not there is named with the file that asks for it', () => {
  assert.throws(() => styleOf({ 'main.css': '@import "none.css";\n' }), /none\.css/)
  assert.throws(() => styleOf({ 'main.css': 'a { palette(pale); }\n' }), /main\.css: src\/palette\.js has no "pale"/)
  assert.throws(() => withColours('palette(light.glow)', 'index.html'), /index\.html: src\/palette\.js has no "glow"/)
})

test('every scheme has the same colours', () => {
  for (const scheme of schemes) assert.deepEqual(Object.keys(scheme), Object.keys(light))
})

test('no colour of the palette is written a second time', () => {
  const own = new Set(schemes.flatMap((scheme) => Object.values(scheme)).filter((colour) => colour.length > 4))
  const web = at('web/')
  const files = readdirSync(web, { recursive: true }).filter(
    (file) => /\.(css|html|js|mjs)$/.test(file) && !file.startsWith('node_modules') && file !== 'src/palette.js'
  )
  assert.ok(files.length > 60, `${files.length} files`)
  for (const file of files)
    for (const [colour] of readFileSync(web + file, 'utf8').matchAll(/#[\da-f]{6}\b/gi))
      assert.ok(!own.has(colour.toLowerCase()), `${file} writes ${colour}`)
})

test('no style sheet is longer than 250 lines', () => {
  const sheets = readdirSync(at('web'), { recursive: true }).filter((file) => /^(?!node_modules).*\.css$/.test(file))
  assert.ok(sheets.length > 15)
  for (const file of sheets) assert.ok(readFileSync(at(`web/${file}`), 'utf8').split('\n').length <= 251, file)
})

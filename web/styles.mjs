// Style sheets as the build reads them: imports in their place, and what the page's scripts tell once written out.
//   palette(dark);           the colours of a scheme of src/palette.js, as custom properties
//   palette(light.accent)    one of its colours
//   tones();                 a rule for each tone of src/results/groups.js: the colour of the groups that have it
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dark, darkContrast, light, lightContrast } from './src/palette.js'
import { GROUPS } from './src/results/groups.js'

const SCHEMES = { light, dark, lightContrast, darkContrast }

function named(table, name, file) {
  if (!Object.hasOwn(table, name)) throw new Error(`${file}: src/palette.js has no "${name}"`)
  return table[name]
}

const properties = (scheme) =>
  Object.entries(scheme)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')

function toneRules() {
  const tones = [...new Set(GROUPS.map(({ tone }) => tone))]
  const classes = (tone) => GROUPS.filter((group) => group.tone === tone).map(({ name }) => `.${name}`)
  return tones.map((tone) => `${classes(tone).join(', ')} { --tone: var(--${tone}); }`).join('\n')
}

/** A text with the colours in place of palette(light.accent). Throws where it names one that is not there. */
export const withColours = (text, file) =>
  text.replace(/palette\((\w+)\.([\w-]+)\)/g, (_, scheme, colour) => named(named(SCHEMES, scheme, file), colour, file))

/** The text of a style sheet, whole. Throws where it imports a file or names a colour that is not there. */
export function readStyle(file) {
  const text = readFileSync(file, 'utf8')
    .replace(/^@import "([^"]+)";\n/gm, (_, imported) => readStyle(join(dirname(file), imported)))
    .replace(/palette\((\w+)\);/g, (_, scheme) => properties(named(SCHEMES, scheme, file)))
    .replace(/^tones\(\);$/gm, toneRules)
  return withColours(text, file)
}

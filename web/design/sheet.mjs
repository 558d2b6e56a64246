// What style.css says of colour, type and space, read from its text, so that the page of the design cannot say anything
// else; and the proof that its colours can be read.

// The rules of a sheet without nested at-rules: [{ media, selector, declarations }].
function rulesOf(css, media = '') {
  const rules = []
  const blocks = /@media([^{]+)\{((?:[^{}]*\{[^{}]*\})*)\s*\}|@[^{]+\{(?:[^{}]*\{[^{}]*\})*\s*\}|([^{}]+)\{([^{}]*)\}/g
  for (const [, inner, body, selector, declared] of css.replace(/\/\*[^]*?\*\//g, '').matchAll(blocks)) {
    if (inner) rules.push(...rulesOf(body, inner.trim()))
    if (selector) rules.push({ media, selector: selector.trim(), declarations: declarationsOf(declared) })
  }
  return rules
}

const declarationsOf = (text) =>
  Object.fromEntries(
    text
      .split(';')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()])
  )

const customOf = (declarations) =>
  Object.fromEntries(
    Object.entries(declarations)
      .filter(([name]) => name.startsWith('--'))
      .map(([name, value]) => [name.slice(2), value])
  )

function rule(rules, selector, media = '') {
  const found = rules.find((one) => one.selector === selector && one.media.includes(media) && !one.media === !media)
  if (!found) throw new Error(`style.css has no rule ${selector}${media && ' for ' + media}`)
  return found.declarations
}

const DARK = 'prefers-color-scheme: dark'
const isColour = (value) => value.startsWith('#')

function schemesOf(rules) {
  const light = customOf(rule(rules, ':root'))
  const dark = customOf(rule(rules, ':root', DARK))
  const coloursOf = (...layers) =>
    Object.fromEntries(Object.entries(Object.assign({}, ...layers)).filter(([, value]) => isColour(value)))
  return {
    light: coloursOf(light),
    dark: coloursOf(light, dark),
    'light-contrast': coloursOf(light, customOf(rule(rules, '.contrast'))),
    'dark-contrast': coloursOf(
      light,
      dark,
      customOf(rule(rules, '.contrast')),
      customOf(rule(rules, '.contrast', DARK))
    )
  }
}

function channels(colour) {
  const long = /^#[\da-f]{3}$/i.test(colour) ? colour.replace(/[\da-f]/gi, '$&$&') : colour
  if (!/^#[\da-f]{6}$/i.test(long)) throw new Error(`style.css: ${colour} is no colour of six digits, nor of three`)
  return [1, 3, 5].map((start) => parseInt(long.slice(start, start + 2), 16) / 255)
}

// Relative luminance and contrast as WCAG 2.2 defines them.
function luminance(colour) {
  const [red, green, blue] = channels(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function contrast(one, other) {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const TEXT = 7
const EDGE = 3
const GROUNDS = ['paper', 'sheet']

// Each colour's use: the grounds it stands on and how far it must stand out from each. A colour of style.css that is not
// here stops the build: nobody has said what it is for.
const USES = {
  paper: {},
  sheet: {},
  line: {},
  fill: {},
  ink: { on: GROUNDS, least: TEXT },
  quiet: { on: GROUNDS, least: TEXT },
  edge: { on: GROUNDS, least: EDGE },
  accent: { on: GROUNDS, least: TEXT },
  'on-fill': { on: ['fill'], least: TEXT },
  yes: { on: GROUNDS, least: TEXT },
  ask: { on: GROUNDS, least: TEXT },
  open: { on: GROUNDS, least: TEXT }
}

// Each colour of a scheme with what was measured: [{ name, value, ratios: [[ground, ratio]] }].
function measured(scheme, colours) {
  return Object.entries(colours).map(([name, value]) => {
    const use = USES[name]
    if (!use) throw new Error(`style.css: --${name} has no use in web/design/sheet.mjs`)
    const ratios = (use.on || []).map((ground) => [ground, contrast(value, colours[ground])])
    for (const [ground, ratio] of ratios)
      if (ratio < use.least)
        throw new Error(
          `style.css, ${scheme}: --${name} ${value} on --${ground} ${colours[ground]} has a contrast of ${ratio.toFixed(2)}; it needs ${use.least}`
        )
    return { name, value, ratios }
  })
}

const distinct = (values) => [...new Set(values)]

function sizesOf(rules) {
  const percents = ['html', '[data-size="1"]', '[data-size="2"]', '[data-size="3"]'].map(
    (selector) => rule(rules, selector)['font-size']
  )
  return percents.map((percent) => (16 * parseFloat(percent)) / 100)
}

// Every space that margins and paddings take, in rem; what a sign drawn with borders needs to sit right is none.
function spacesOf(rules) {
  const values = rules
    .filter(({ selector, media }) => !selector.includes('::') && media !== 'print')
    .flatMap(({ declarations }) =>
      Object.entries(declarations)
        .filter(([name]) => /^(margin|padding)/.test(name))
        .map(([, value]) => value)
    )
  const lengths = values.flatMap((value) => value.match(/(?<=^|[\s-])[\d.]+(?=rem)/g) || []).map(Number)
  return distinct(lengths).sort((a, b) => a - b)
}

/// What the sheet says: schemes, text sizes in px, sizes of headings in rem, spaces, targets, radii, and how focus looks.
export function readSheet(css) {
  const rules = rulesOf(css)
  const root = customOf(rule(rules, ':root'))
  const rem = (selector, media) => parseFloat(rule(rules, selector, media)['font-size'])
  return {
    schemes: Object.entries(schemesOf(rules)).map(([id, colours]) => ({ id, colours: measured(id, colours) })),
    sizes: sizesOf(rules),
    headings: {
      h1: rem('h1'),
      wide: rem('h1', 'min-width: 40rem'),
      h2: rem('h2'),
      h3: rem('h3, h4'),
      small: rem('small, .small')
    },
    lineHeight: parseFloat(rule(rules, 'body')['line-height']),
    gap: parseFloat(root.gap),
    spaces: spacesOf(rules),
    touch: parseFloat(root.touch),
    elderTouch: parseFloat(customOf(rule(rules, 'html.elder')).touch),
    link: parseFloat(rule(rules, '.link')['min-height']),
    radii: distinct(
      rules.map(({ declarations }) => declarations['border-radius']).filter((radius) => radius && radius !== '0')
    ),
    focus: rule(rules, ':focus')
  }
}

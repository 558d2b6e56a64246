// The colours of the page and of the picture to keep, told once: the build writes them into the style sheets
// (web/styles.mjs) and proves that they can be read (web/design/sheet.mjs).

/** @typedef {'paper' | 'sheet' | 'ink' | 'quiet' | 'edge' | 'line' | 'accent' | 'fill' | 'on-fill' | 'yes' | 'ask' | 'open'} Colour */
/** @typedef {Record<Colour, string>} Scheme By the names of the style sheets' custom properties. */

// Ink on warm paper with one deep accent, the red of a seal.
export const paper = '#f7f2e8'
const sheet = '#fffdf8'
export const ink = '#1f1a15'
export const quiet = '#4a433a'
const edge = '#85786a'
export const line = '#ddd3c2'
export const accent = '#8a1c12'
const fill = '#8a1c12'
const onFill = '#fffaf3'
export const yes = '#0f4d2c'
export const ask = '#633a00'
export const open = '#1f4379'

/** @type {Scheme} */
export const light = { paper, sheet, ink, quiet, edge, line, accent, fill, 'on-fill': onFill, yes, ask, open }

/** @type {Scheme} */
export const dark = {
  paper: '#1a1714',
  sheet: '#24201c',
  ink: '#efe8dc',
  quiet: '#c4b9a8',
  edge: '#8d8172',
  line: '#3b342d',
  accent: '#f2a391',
  fill: '#8f2418',
  'on-fill': '#fff3ec',
  yes: '#8fd3a8',
  ask: '#ecbf7c',
  open: '#a9c4f0'
}

/** Where the reader asks for more contrast: pure ground, no quiet grey, no thin lines. @type {Scheme} */
export const lightContrast = {
  paper: '#fff',
  sheet: '#fff',
  ink: '#000',
  quiet: '#000',
  edge: '#000',
  line: '#000',
  accent: '#7a0f06',
  fill: '#7a0f06',
  'on-fill': '#fff',
  yes: '#003d1c',
  ask: '#4a2800',
  open: '#0a2a5e'
}

/** @type {Scheme} */
export const darkContrast = {
  paper: '#000',
  sheet: '#000',
  ink: '#fff',
  quiet: '#fff',
  edge: '#fff',
  line: '#fff',
  accent: '#ffc2b3',
  fill: '#ffc2b3',
  'on-fill': '#000',
  yes: '#a9f0c2',
  ask: '#ffd699',
  open: '#c4d9ff'
}

// A QR code (ISO/IEC 18004) for a link: byte mode, error correction M, versions 1 to 20, which hold up to 666 bytes.

/** @typedef {number[][]} Rows Modules, 1 for dark. */

// For each version from 1: error correction bytes a block, and blocks.
const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26]
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]

// A module is inverted where its mask gives 0.
/** @type {((x: number, y: number) => number)[]} */
const MASKS = [
  (x, y) => (x + y) % 2,
  (x, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (((x / 3) | 0) + (y >> 1)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2
]

/** @type {(length: number) => number[]} */
const range = (length) => Array.from(Array(length).keys())

/** A value followed by its remainder by the generator (BCH), as format and version are written. @type {(value: number, generator: number, bits: number) => number} */
function protect(value, generator, bits) {
  let rest = value
  for (let i = 0; i < bits; i++) rest = (rest << 1) ^ ((rest >> (bits - 1)) * generator)
  return (value << bits) | rest
}

/** Concentric squares; those at a distance of `light` from the centre are light. @type {(rows: Rows, cx: number, cy: number, radius: number, light: number[]) => void} */
function drawPattern(rows, cx, cy, radius, light) {
  rows.forEach((row, y) =>
    row.forEach((_, x) => {
      const distance = Math.max(Math.abs(x - cx), Math.abs(y - cy))
      if (distance <= radius) row[x] = light.includes(distance) ? 0 : 1
    })
  )
}

/** The alignment patterns, on a grid that begins at 6 and keeps clear of the finder patterns; then those. @type {(rows: Rows, version: number) => void} */
function drawPatterns(rows, version) {
  const size = rows.length
  const count = version < 2 ? 0 : ((version / 7) | 0) + 1
  const step = Math.ceil((size - 13) / count / 2) * 2
  const centres = range(count).map((i) => size - 7 - i * step)
  for (const x of centres) {
    for (const y of centres) drawPattern(rows, x, y, 2, [1])
    if (x < size - 7) {
      drawPattern(rows, x, 6, 2, [1])
      drawPattern(rows, 6, x, 2, [1])
    }
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4]
  ])
    drawPattern(rows, x, y, 4, [2, 4])
}

/** @type {(rows: Rows, mask: number) => void} */
function drawFormat(rows, mask) {
  const size = rows.length
  const format = protect(mask, 0x537, 10) ^ 0x5412
  for (const i of range(15)) {
    const bit = (format >> i) & 1
    rows[i < 6 ? i : i < 8 ? i + 1 : size - 15 + i][8] = bit
    rows[8][i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i] = bit
  }
  rows[size - 8][8] = 1
}

/** @type {(rows: Rows, version: number) => void} */
function drawVersion(rows, version) {
  const bits = protect(version, 0x1f25, 12)
  for (const i of range(version < 7 ? 0 : 18)) {
    const near = (i / 3) | 0
    const far = rows.length - 11 + (i % 3)
    rows[near][far] = rows[far][near] = (bits >> i) & 1
  }
}

/** The function patterns of a version and mask; modules that stay undefined are for the data. @type {(version: number, mask: number) => Rows} */
function functionPatterns(version, mask) {
  const size = version * 4 + 17
  const rows = range(size).map(() => Array(size).fill(undefined))
  for (const i of range(size)) rows[6][i] = rows[i][6] = 1 - (i % 2)
  drawPatterns(rows, version)
  drawFormat(rows, mask)
  drawVersion(rows, version)
  return rows
}

/** The modules for the data, [x, y] in their order: two columns at a time, up and down in turn, from the right. @type {(rows: Rows) => [number, number][]} */
function dataPath(rows) {
  const size = rows.length
  /** @type {[number, number][]} */
  const path = []
  for (const i of range(size * (size - 1))) {
    const pair = (i / size / 2) | 0
    const climb = (i >> 1) % size
    const right = size - 1 - 2 * pair
    const x = (right < 7 ? right - 1 : right) - (i % 2)
    const y = pair % 2 ? climb : size - 1 - climb
    if (rows[y][x] === undefined) path.push([x, y])
  }
  return path
}

/** In the field of 256 elements. @type {(a: number, b: number) => number} */
function multiply(a, b) {
  let product = 0
  for (let i = 7; i >= 0; i--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> i) & 1) * a)
  return product
}

/** The remainder of the bytes, as a polynomial, by (x - 1)(x - 2)(x - 4)… (Reed–Solomon). @type {(bytes: number[], count: number) => number[]} */
function remainder(bytes, count) {
  let generator = [1]
  for (let i = 0, root = 1; i < count; i++, root = multiply(root, 2))
    generator = generator.concat(0).map((value, at) => value ^ multiply(generator[at - 1] || 0, root))
  const rest = bytes.concat(Array(count).fill(0))
  bytes.forEach((_, i) => {
    const factor = rest[i]
    generator.forEach((value, at) => {
      rest[i + at] ^= multiply(value, factor)
    })
  })
  return rest.slice(bytes.length)
}

/** The first of each block, the second of each, … @type {(blocks: number[][]) => number[]} */
const interleave = (blocks) =>
  /** @type {number[]} */ ([]).concat(
    ...range(blocks[blocks.length - 1].length).map((i) =>
      blocks.filter((block) => i < block.length).map((block) => block[i])
    )
  )

/** The bytes cut into blocks, the longer ones last, and the error correction bytes of each. @type {(bytes: number[], version: number) => number[]} */
function codewords(bytes, version) {
  const count = BLOCKS[version - 1]
  const short = (bytes.length / count) | 0
  const longer = count - (bytes.length % count)
  /** @param {number} i */
  const start = (i) => i * short + Math.max(0, i - longer)
  const blocks = range(count).map((i) => bytes.slice(start(i), start(i + 1)))
  return interleave(blocks).concat(interleave(blocks.map((block) => remainder(block, CHECKS[version - 1]))))
}

/** Mode, length, text and padding: as many bytes as the version holds. @type {(text: string, version: number, capacity: number) => number[]} */
function dataBytes(text, version, capacity) {
  const wide = version > 9 ? [text.length >> 8] : []
  const bytes = [4].concat(
    wide,
    text.length,
    Array.from(text, (letter) => letter.charCodeAt(0)),
    0
  )
  // Everything stands four bits to the left, after the four bits of the mode.
  const made = bytes.slice(1).map((byte, i) => ((bytes[i] & 15) << 4) | (byte >> 4))
  return range(capacity).map((i) => (i < made.length ? made[i] : (i - made.length) % 2 ? 17 : 236))
}

/** How hard a code is to read: long runs, squares of one colour, what looks like a finder pattern, and imbalance. @type {(rows: Rows) => number} */
function penalty(rows) {
  const size = rows.length
  const columns = range(size).map((x) => rows.map((row) => row[x]))
  let sum = 0
  let dark = 0
  for (const line of rows.concat(columns).map((modules) => modules.join(''))) {
    for (const run of line.match(/0{5,}|1{5,}/g) || []) sum += run.length - 2
    sum += 40 * (line.match(/1(?=0111010000)|0(?=0001011101)/g) || []).length
  }
  rows.forEach((row, y) =>
    row.forEach((module, x) => {
      dark += module
      if (x && y && [row[x - 1], rows[y - 1][x], rows[y - 1][x - 1]].every((other) => other === module)) sum += 3
    })
  )
  return sum + 10 * Math.abs(Math.ceil((dark * 20) / size / size) - 10)
}

/** The code in the mask with the lowest penalty. @type {(version: number, path: [number, number][], words: number[]) => Rows} */
function masked(version, path, words) {
  const codes = MASKS.map((turns, mask) => {
    const rows = functionPatterns(version, mask)
    path.forEach(([x, y], i) => {
      rows[y][x] = ((words[i >> 3] >> (7 - (i % 8))) & 1) ^ (turns(x, y) ? 0 : 1)
    })
    return rows
  })
  const penalties = codes.map(penalty)
  return codes[penalties.indexOf(Math.min(...penalties))]
}

/** The code of an ASCII text without the quiet zone of four modules around it; null for a text that is too long. @type {(text: string) => Rows | null} */
export function encode(text) {
  for (let version = 1; version <= CHECKS.length; version++) {
    const path = dataPath(functionPatterns(version, 0))
    const capacity = (path.length >> 3) - CHECKS[version - 1] * BLOCKS[version - 1]
    if (text.length + (version > 9 ? 3 : 2) <= capacity)
      return masked(version, path, codewords(dataBytes(text, version, capacity), version))
  }
  return null
}

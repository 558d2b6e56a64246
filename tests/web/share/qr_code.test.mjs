// QR codes: read back by an independent reader, and compared module by module with an independent writer.
import test from 'node:test'
import assert from 'node:assert/strict'
import QRCode from 'qrcode'
import { encode } from '../../../web/src/share/qr_code.js'
import { random } from '../../browser/random.mjs'
import { readCode } from '../../browser/share/qr_reader.mjs'

const LONGEST = 666
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&()*+,;=% '

function texts(seed) {
  const draw = random(seed)
  return (length) => Array.from({ length }, () => letters[Math.floor(draw() * letters.length)]).join('')
}

// The code as a picture with the quiet zone around it, three pixels a module.
function pictureOf(rows) {
  const side = (rows.length + 8) * 3
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (rows[Math.floor(y / 3) - 4]?.[Math.floor(x / 3) - 4]) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  return { data, width: side, height: side }
}

function independent(text) {
  const { modules } = QRCode.create([{ data: Buffer.from(text), mode: 'byte' }], { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => modules.get(y, x))
  )
}

const drawn = (rows) => rows.map((row) => row.join('')).join('\n')

test('a phone reads every text of one letter up to the longest, and each of the twenty sizes occurs', () => {
  const text = texts(1)
  const sizes = new Set()
  for (let length = 1; length <= LONGEST; length++) {
    const wanted = text(length)
    const rows = encode(wanted)
    sizes.add(rows.length)
    assert.equal(readCode(pictureOf(rows)), wanted)
  }
  assert.deepEqual(
    [...sizes],
    Array.from({ length: 20 }, (_, i) => 21 + 4 * i)
  )
})

test('a phone reads a thousand links of the lengths that citizens make', () => {
  const text = texts(2)
  const draw = random(3)
  for (let i = 0; i < 1000; i++) {
    const wanted = `https://${text(5 + Math.floor(draw() * 140))}`
    assert.equal(readCode(pictureOf(encode(wanted))), wanted)
  }
})

test('every code is the one that an independent writer makes, with the same mask', () => {
  const text = texts(4)
  const masks = new Set()
  for (let i = 0; i < 700; i++) {
    const wanted = text(1 + (i % LONGEST))
    const rows = encode(wanted)
    assert.equal(drawn(rows), drawn(independent(wanted)), wanted)
    masks.add([rows[8][2], rows[8][3], rows[8][4]].join(''))
  }
  assert.equal(masks.size, 8)
  for (const wanted of [
    'huji',
    'https://example.gov.cn/huji/index.html?city=kaili&lang=zh-Hans#keep=1',
    '0'.repeat(LONGEST)
  ])
    assert.equal(drawn(encode(wanted)), drawn(independent(wanted)), wanted)
})

test('a text that is too long for a code has none', () => {
  assert.ok(encode('x'.repeat(LONGEST)))
  assert.equal(encode('x'.repeat(LONGEST + 1)), null)
})

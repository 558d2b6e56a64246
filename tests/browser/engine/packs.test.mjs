// A pack that is not whole is refused with a code, whatever is wrong with it, and never walked.
import test from 'node:test'
import assert from 'node:assert/strict'
import { cities, packOf } from '../built.mjs'
import { emptyCalculator } from '../calculator.mjs'
import { random } from '../random.mjs'

const date = '2026-01-01'
const codes = new Set(['pack_truncated', 'pack_foreign', 'pack_version', 'pack_damaged'])

// The header of a pack: magic, version, zero, size, checksum of all that follows.
const versionAt = 4
const sizeAt = 8
const checksumAt = 12
const contentAt = 16

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = (byte >>> 1) ^ (byte & 1 ? 0xedb88320 : 0)
  return byte
})

function crc32(bytes) {
  let crc = ~0
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ crcTable[(crc ^ bytes[i]) & 0xff]
  return ~crc >>> 0
}

function resealed(pack) {
  const view = new DataView(pack.buffer, pack.byteOffset)
  view.setUint32(sizeAt, pack.length, true)
  view.setUint32(checksumAt, crc32(pack.subarray(contentAt)), true)
  return pack
}

function changed(pack, change) {
  const copy = pack.slice()
  change(copy)
  return copy
}

const calculator = emptyCalculator()

for (const city of cities) {
  const pack = packOf(city)

  test(`${city}: the pack itself is taken, and so is its copy with the checksum made anew`, () => {
    assert.equal(calculator.load(pack), '')
    assert.equal(calculator.load(resealed(pack.slice())), '')
  })

  test(`${city}: each of ${pack.length} bytes changed, in one bit and in all, is refused`, () => {
    for (let at = 0; at < pack.length; at++) {
      for (const flip of [1 << (at % 8), 0xff]) {
        const code = calculator.load(
          changed(pack, (copy) => {
            copy[at] ^= flip
          })
        )
        assert.ok(codes.has(code), `byte ${at} ^ ${flip}: ${JSON.stringify(code)}`)
      }
    }
  })

  test(`${city}: every truncation and every added byte is refused as truncated`, () => {
    for (let size = 0; size < pack.length; size++)
      assert.equal(calculator.load(pack.slice(0, size)), 'pack_truncated', `${size} bytes`)
    assert.equal(calculator.load(new Uint8Array([...pack, 0])), 'pack_truncated')
  })

  test(`${city}: a truncation that says its own size and checksum right is refused as damaged`, () => {
    for (let size = contentAt; size < pack.length; size++) {
      const code = calculator.load(resealed(pack.slice(0, size)))
      assert.ok(code === 'pack_damaged' || code === 'pack_truncated', `${size} bytes: ${JSON.stringify(code)}`)
    }
  })

  test(`${city}: another version is refused as another version`, () => {
    for (const version of [0, 2, 255]) {
      assert.equal(
        calculator.load(
          resealed(
            changed(pack, (copy) => {
              copy[versionAt] = version
            })
          )
        ),
        'pack_version'
      )
    }
  })

  test(`${city}: a damaged pack with a right checksum is refused or answered, and never breaks the engine`, () => {
    const draw = random(5)
    let refused = 0
    for (let i = 0; i < 1500; i++) {
      const bad = changed(pack, (copy) => {
        for (let n = 1 + Math.floor(draw() * 3); n > 0; n--)
          copy[contentAt + Math.floor(draw() * (copy.length - contentAt))] = Math.floor(draw() * 256)
      })
      if (calculator.load(resealed(bad)) !== '') refused++
      calculator.answer('area', 'town')
      for (const ask of ['assess', 'verdicts']) assert.equal(typeof calculator[ask](date), 'string')
      for (const ask of ['next', 'open']) assert.equal(typeof calculator[ask]('everything', date), 'string')
    }
    assert.ok(refused > 100, `only ${refused} of 1500 refused`)
    assert.equal(calculator.load(pack), '')
  })
}

test('what is no pack at all is refused as foreign', () => {
  for (const text of ['<!doctype html><title>404</title>', '{"format":1}', 'PK\x03\x04 zip']) {
    assert.equal(calculator.load(new TextEncoder().encode(text)), 'pack_foreign')
  }
  assert.equal(calculator.load(new Uint8Array(0)), 'pack_truncated')
})

test('after a refused pack the calculator is empty, answers harmlessly, and takes a whole pack again', () => {
  const pack = packOf(cities[0])
  assert.equal(calculator.load(pack), '')
  assert.equal(calculator.load(pack.slice(0, 100)), 'pack_truncated')
  assert.equal(calculator.sha256(), '')
  assert.equal(calculator.verdicts(date), '')
  assert.equal(calculator.answer('area', 'town'), 'unknown_fact')
  assert.equal(calculator.next('everything', date), '{"error":"unknown_goal"}')
  assert.deepEqual(JSON.parse(calculator.assess(date)).entitlements, [])
  assert.equal(calculator.load(pack), '')
  assert.equal(calculator.sha256().length, 64)
})

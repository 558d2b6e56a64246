// A link with answers gives back these answers, or says why not: never other ones.
import test from 'node:test'
import assert from 'node:assert/strict'
import { addressOf, readLink, writeLink } from '../../../web/src/share/link_codec.js'
import { cities } from '../../browser/built.mjs'
import { calculatorOf } from '../../browser/calculator.mjs'
import { random } from '../../browser/random.mjs'

const packs = new Map(
  cities.map((city) => {
    const calculator = calculatorOf(city)
    return [city, { names: JSON.parse(calculator.names()), sha256: calculator.sha256(), calculator }]
  })
)

const pick = (draw, list) => list[Math.floor(draw() * list.length)]

// A citizen who answered some facts, was not sure of some, and was not asked the rest.
function keptBy(draw, names) {
  const answers = {}
  for (const [fact, cells] of Object.entries(names.facts)) {
    const said = draw()
    if (said < 0.6) answers[fact] = said < 0.15 ? null : pick(draw, cells)
  }
  return { goal: pick(draw, names.goals), answers }
}

test('answers to any city come back as they were given', () => {
  const draw = random(1)
  for (const { names, sha256 } of packs.values()) {
    for (let i = 0; i < 2000; i++) {
      const kept = keptBy(draw, names)
      const text = writeLink(names, kept, sha256)
      assert.match(text, /^[0-9a-z]+$/)
      assert.deepEqual(readLink(names, text, sha256), kept)
    }
  }
})

test('every cell of every fact, every goal, and no answer at all come back', () => {
  for (const { names, sha256 } of packs.values()) {
    const goal = names.goals[0]
    const all = [
      {},
      ...Object.entries(names.facts).flatMap(([fact, cells]) => [null, ...cells].map((cell) => ({ [fact]: cell })))
    ]
    for (const answers of all)
      assert.deepEqual(readLink(names, writeLink(names, { goal, answers }, sha256), sha256), { goal, answers })
    for (const each of names.goals)
      assert.equal(readLink(names, writeLink(names, { goal: each, answers: {} }, sha256), sha256).goal, each)
  }
})

test("the engine's own account of the answers goes into a link as it is, yes and no too", () => {
  for (const { names, sha256, calculator } of packs.values()) {
    const draw = random(2)
    const kept = keptBy(draw, names)
    calculator.reset()
    for (const [fact, cell] of Object.entries(kept.answers)) assert.equal(calculator.answer(fact, String(cell)), '')
    const { answers } = JSON.parse(calculator.assess('2026-01-15'))
    assert.ok(Object.values(answers).some((answer) => typeof answer === 'boolean'))
    assert.deepEqual(readLink(names, writeLink(names, { goal: kept.goal, answers }, sha256), sha256), kept)
    calculator.reset()
  }
})

test('a link in which one character was changed, lost, added or moved is refused', () => {
  const draw = random(3)
  const characters = [...'0123456789abcdefghijklmnopqrstuvwxyzABCXYZ -_%.户\n']
  for (const { names, sha256 } of packs.values()) {
    for (let i = 0; i < 20; i++) {
      const text = writeLink(names, keptBy(draw, names), sha256)
      const refuses = (damaged) => assert.equal(readLink(names, damaged, sha256).refused, 'damaged', damaged)
      for (let at = 0; at < text.length; at++) {
        for (const character of characters)
          if (character !== text[at]) refuses(text.slice(0, at) + character + text.slice(at + 1))
        refuses(text.slice(0, at) + text.slice(at + 1))
        refuses(text.slice(0, at))
        refuses(text.slice(0, at) + pick(draw, characters) + text.slice(at))
        if (text[at] !== text[at + 1] && at + 1 < text.length)
          refuses(text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2))
      }
    }
  }
})

test('answers to another pack are refused as made for other rules, whichever city or edition it is', () => {
  const draw = random(4)
  for (const [city, { names, sha256 }] of packs) {
    for (const [other, { names: otherNames, sha256: otherPack }] of packs) {
      if (city === other) continue
      assert.deepEqual(readLink(otherNames, writeLink(names, keptBy(draw, names), sha256), otherPack), {
        refused: 'updated'
      })
    }
  }
})

// A text whose checksum holds although no page wrote it; CRC-32 is worked out here anew.
function forged(names, sha256, change) {
  const text = writeLink(names, { goal: names.goals[0], answers: {} }, sha256)
  const body = change(text.slice(0, -8))
  let crc = -1
  for (const byte of Buffer.from(body)) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return body + (~crc >>> 0).toString(16).padStart(8, '0')
}

test('a link of another version, or one that somebody made up, is refused though its checksum holds', () => {
  const { names, sha256 } = packs.get('kaili')
  const read = (change) => readLink(names, forged(names, sha256, change), sha256)
  assert.deepEqual(
    read((body) => body),
    { goal: names.goals[0], answers: {} }
  )
  assert.deepEqual(
    read((body) => '2' + body.slice(1)),
    { refused: 'foreign' }
  )
  assert.deepEqual(
    read((body) => '2' + body.slice(1) + 'something new'),
    { refused: 'foreign' }
  )
  assert.deepEqual(
    read((body) => body.slice(0, 9) + 'z' + body.slice(10)),
    { refused: 'damaged' }
  )
  assert.deepEqual(
    read((body) => body.slice(0, 10) + 'z' + body.slice(11)),
    { refused: 'damaged' }
  )
  assert.deepEqual(
    read((body) => body.slice(0, 10) + ' ' + body.slice(11)),
    { refused: 'damaged' }
  )
  assert.deepEqual(
    read((body) => body + '0'),
    { refused: 'damaged' }
  )
  assert.deepEqual(
    read((body) => body.slice(0, -1)),
    { refused: 'damaged' }
  )
  for (const nothing of ['', '1', 'keep', '0'.repeat(17), '0'.repeat(60), undefined])
    assert.deepEqual(readLink(names, nothing, sha256), { refused: 'damaged' })
})

test('an answer that the pack does not know is never written as another one', () => {
  const { names, sha256 } = packs.get('kaili')
  const [fact] = Object.keys(names.facts)
  assert.throws(() => writeLink(names, { goal: names.goals[0], answers: { [fact]: 'mars' } }, sha256))
  assert.throws(() => writeLink(names, { goal: 'mars', answers: {} }, sha256))
})

test('a link keeps the page it was made on and nothing of what that page was asked before', () => {
  const link = 'https://city.gov.cn/huji/index.html?city=kaili&lang=en#keep=1abc'
  for (const before of ['', '#results', '?city=hangzhou', '?from=singlemessage#q3'])
    assert.equal(addressOf('https://city.gov.cn/huji/index.html' + before, 'kaili', 'en', '1abc'), link)
})

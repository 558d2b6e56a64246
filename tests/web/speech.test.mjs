// Only a voice of the device itself reads a screen: a voice of a service would send the text away.
import test from 'node:test'
import assert from 'node:assert/strict'
import { createSpeech } from '../../web/src/speech.js'

const languages = {
  'zh-Hans': { voices: ['zh-CN', 'zh'] },
  'zh-Hant': { voices: ['zh-TW', 'zh-HK', 'zh'] },
  en: { voices: ['en'] }
}
const voice = (lang, localService = true) => ({ lang, localService })

function synthesis(voices) {
  const said = []
  return {
    said,
    speaking: false,
    pending: false,
    getVoices: () => voices,
    speak: (utterance) => said.push(utterance),
    cancel() {
      this.speaking = false
    }
  }
}

test('a language can be read where the device has a voice of its own for it', () => {
  const speech = createSpeech(synthesis([voice('zh_CN'), voice('en-GB', false)]), languages)
  assert.equal(speech.canRead('zh-Hans'), true)
  assert.equal(speech.canRead('zh-Hant'), true, 'by a voice of Chinese')
  assert.equal(speech.canRead('en'), false, 'that voice is of a service')
})

test('without a speech synthesis nothing is read, and nothing fails', () => {
  const speech = createSpeech(undefined, languages)
  assert.equal(speech.canRead('en'), false)
  assert.equal(speech.isReading(), false)
  speech.stop()
  speech.whenVoicesChange(() => {})
  speech.read({ querySelectorAll: () => [] }, 'en', () => {})
})

const piece = (text) => ({
  offsetParent: {},
  closest: () => null,
  querySelector: () => null,
  cloneNode: () => ({ textContent: text, querySelectorAll: () => [] })
})

test('a screen is read piece by piece, by the best voice for its language', (t) => {
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text
    }
  }
  t.after(() => delete globalThis.SpeechSynthesisUtterance)
  const own = synthesis([voice('zh-CN'), voice('zh-HK'), voice('zh-TW')])
  createSpeech(own, languages).read(
    { querySelectorAll: () => [piece(' 一 '), piece(''), piece('二')] },
    'zh-Hant',
    () => {}
  )
  assert.deepEqual(
    own.said.map(({ text, lang }) => [text, lang]),
    [
      ['一', 'zh-TW'],
      ['二', 'zh-TW']
    ]
  )
  assert.equal(typeof own.said[1].onend, 'function')
  assert.equal(own.said[0].onend, undefined)
})

test('only what is being read is stopped', () => {
  const own = synthesis([])
  let cancelled = 0
  own.cancel = () => cancelled++
  const speech = createSpeech(own, languages)
  speech.stop()
  assert.equal(cancelled, 0)
  own.speaking = true
  speech.stop()
  assert.equal(cancelled, 1)
})

// Reads a screen aloud with a voice of the device itself: voices of a service would send the text away.
import { languages } from './site.js'

const speech = window.speechSynthesis

function voiceOf(language) {
  const own = speech ? speech.getVoices().filter((voice) => voice.localService) : []
  for (const tag of languages[language].voices) {
    const voice = own.find(({ lang }) => lang.replace('_', '-').startsWith(tag))
    if (voice) return voice
  }
  return null
}

export const canRead = (language) => !!voiceOf(language)

export const isReading = () => !!speech && (speech.speaking || speech.pending)

export function stopSpeaking() {
  if (isReading()) speech.cancel() // asked of the system each time, even in silence, it would cost a step
}

// Some browsers find their voices only a while after the page is there.
export function whenVoicesChange(act) {
  if (speech) speech.onvoiceschanged = act
}

const PIECES = 'h1, h2, h3, h4, p, li, dt, dd, .row, th, td'

// The texts of a screen, piece by piece, without its buttons and marks.
function piecesOf(screen) {
  return Array.from(screen.querySelectorAll(PIECES))
    .filter((piece) => piece.offsetParent && !piece.closest('button') && !piece.querySelector(PIECES))
    .map((piece) => {
      const copy = piece.cloneNode(true)
      copy.querySelectorAll('button, [aria-hidden]').forEach((part) => part.remove())
      return copy.textContent.trim()
    })
    .filter(Boolean)
}

export function readAloud(screen, language, whenDone) {
  stopSpeaking()
  const voice = voiceOf(language)
  const utterances = piecesOf(screen).map((text) =>
    Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate: 0.9 })
  )
  if (utterances.length) utterances[utterances.length - 1].onend = whenDone
  utterances.forEach((utterance) => speech.speak(utterance))
}

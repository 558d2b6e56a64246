// Reads a screen aloud with a voice of the device itself: voices of a service would send the text away.
/** @import { Language, Site } from './types' */
/** @typedef {ReturnType<typeof createSpeech>} Speech */

const SPOKEN = 'h1, h2, h3, h4, p, li, dt, dd, .row, th, td'
const RATE = 0.9

/** The texts of a screen, piece by piece, without its buttons and marks. */
function textsOf(/** @type {Element} */ screen) {
  return /** @type {HTMLElement[]} */ (Array.from(screen.querySelectorAll(SPOKEN)))
    .filter((piece) => piece.offsetParent && !piece.closest('button') && !piece.querySelector(SPOKEN))
    .map((piece) => {
      const copy = /** @type {Element} */ (piece.cloneNode(true))
      copy.querySelectorAll('button, [aria-hidden]').forEach((part) => part.remove())
      return (copy.textContent || '').trim()
    })
    .filter(Boolean)
}

/**
 * @param {SpeechSynthesis | undefined} synthesis undefined where the browser has none
 * @param {Site['languages']} languages
 */
export function createSpeech(synthesis, languages) {
  /** @param {Language} language */
  function voiceOf(language) {
    const own = synthesis ? synthesis.getVoices().filter((voice) => voice.localService) : []
    for (const tag of languages[language].voices) {
      const voice = own.find(({ lang }) => lang.replace('_', '-').startsWith(tag))
      if (voice) return voice
    }
    return null
  }

  const isReading = () => !!synthesis && (synthesis.speaking || synthesis.pending)

  function stop() {
    // Cancelling in silence would still cost a step, because it asks the system.
    if (synthesis && isReading()) synthesis.cancel()
  }

  return {
    isReading,
    stop,
    /** @param {Language} language */
    canRead: (language) => !!voiceOf(language),
    /**
     * @param {Element} screen
     * @param {Language} language
     * @param {() => void} whenDone
     */
    read(screen, language, whenDone) {
      const voice = voiceOf(language)
      stop()
      if (!synthesis || !voice) return
      const utterances = textsOf(screen).map((text) =>
        Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate: RATE })
      )
      if (utterances.length) utterances[utterances.length - 1].onend = whenDone
      utterances.forEach((utterance) => synthesis.speak(utterance))
    },
    /**
     * Some browsers find their voices only a while after the page is there.
     * @param {() => void} act in the place of the one given before
     */
    whenVoicesChange(act) {
      if (synthesis) synthesis.onvoiceschanged = act
    }
  }
}

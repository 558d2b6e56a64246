// What outlives a reload: a draft in this tab until it is closed, and on this device only if the citizen chose so.
import { formatDraft, parseDraft } from './draft_format.js'

/** @import { Known } from './draft_format.js' */
/** @import { State } from './types' */
/** @typedef {ReturnType<typeof createDraft>} Draft */
/** @typedef {'sessionStorage' | 'localStorage'} StorageName */

/** @type {StorageName[]} in the order in which they are read */
const STORAGES = ['sessionStorage', 'localStorage']

// Releases before the key named the site's folder kept answers here, and would keep them for ever.
const FORMER_KEY = 'huji'

const NOTHING = { state: null, rules: null, mayHoldAnswers: false }

// A browser may forbid storage altogether; then nothing is kept, which is no failure.
/** @template T @param {() => T} act @returns {T | null} */
function attempt(act) {
  try {
    return act()
  } catch {
    return null
  }
}

/**
 * The draft of the site in the folder `path`: two sites on one origin do not read each other's.
 * @param {Pick<Window, StorageName>} window
 * @param {{ path: string, rules: string, known: Known }} site `rules` stands for the policies of today
 */
export function createDraft(window, { path, rules, known }) {
  const key = 'huji ' + path
  let isRemembered = false

  /** @param {StorageName} storage @param {string} text */
  const write = (storage, text) => attempt(() => window[storage].setItem(key, text))
  /** @param {StorageName} storage @param {string} name */
  const remove = (storage, name) => attempt(() => window[storage].removeItem(name))
  /** @param {string} name */
  const forget = (name) => STORAGES.forEach((storage) => remove(storage, name))

  /** @param {Readonly<State>} state */
  function save(state) {
    const text = formatDraft(state, rules)
    write('sessionStorage', text)
    if (isRemembered) write('localStorage', text)
  }

  /** @param {boolean} wanted whether the answers are kept on this device from now on @param {Readonly<State>} state */
  function remember(wanted, state) {
    isRemembered = wanted
    if (!wanted) remove('localStorage', key)
    save(state)
  }

  /**
   * What was kept, in this tab or else on the device. `state` has all members, or those of the display alone, or none;
   * `isLost` is true where answers were kept that this page cannot use. What the page cannot read is thrown away.
   * @returns {{ state: Partial<State>, isLost: boolean }}
   */
  function restore() {
    forget(FORMER_KEY)
    const [inTab, onDevice] = STORAGES.map((storage) => attempt(() => parseDraft(window[storage].getItem(key), known)))
    isRemembered = !!(onDevice && onDevice.state)
    if (!isRemembered) remove('localStorage', key)
    const { state, rules: keptUnder, mayHoldAnswers } = (inTab && inTab.state ? inTab : onDevice) || inTab || NOTHING
    if (!state) return { state: {}, isLost: mayHoldAnswers }
    if (keptUnder === rules) return { state, isLost: false }
    const { language, elder, size, contrast } = state
    return { state: { language, elder, size, contrast }, isLost: mayHoldAnswers }
  }

  return {
    save,
    remember,
    restore,
    isRemembered: () => isRemembered,
    /** Throws away what is kept, wherever it is. */
    forget() {
      isRemembered = false
      forget(key)
    },
    /** From now on nothing is kept on this device; what was kept there before stays. */
    leaveDevice() {
      isRemembered = false
    }
  }
}

// What outlives a reload: a draft in this tab until it is closed, and on this device only if the citizen chose so.
import { cities } from './city.js'
import { clearAnswers, state } from './state.js'

const KEY = 'huji'

// Answers belong to the rules they were given under.
const rules = cities.map(({ pack }) => pack.sha256.slice(0, 8)).join('')

let remembered = false

// A browser may forbid storage altogether; then nothing is kept, which is no failure.
function attempt(act) {
  try {
    return act()
  } catch {
    return null
  }
}

export const isRemembered = () => remembered

export function saveDraft() {
  const text = JSON.stringify(Object.assign({ rules }, state))
  attempt(() => sessionStorage.setItem(KEY, text))
  if (remembered) attempt(() => localStorage.setItem(KEY, text))
}

export function remember(wanted) {
  remembered = wanted
  if (!wanted) attempt(() => localStorage.removeItem(KEY))
  saveDraft()
}

// Takes away every answer, here and wherever it was kept; how the page looks stays.
export function forgetAll() {
  clearAnswers()
  state.city = state.goal = null
  remember(false)
}

// From now on nothing is kept on this device; what was kept there before stays.
export function leaveDevice() {
  remembered = false
}

// Brings back what was kept. Returns false where answers were kept that the rules have outrun.
export function restoreDraft() {
  const onDevice = attempt(() => localStorage.getItem(KEY))
  remembered = !!onDevice
  const kept = attempt(() => JSON.parse(sessionStorage.getItem(KEY) || onDevice))
  if (!kept || !Array.isArray(kept.steps)) return true
  const current = kept.rules === rules
  delete kept.rules
  Object.assign(state, kept)
  if (current) return true
  const answered = state.steps.length > 0
  clearAnswers()
  state.city = state.goal = null
  return !answered
}

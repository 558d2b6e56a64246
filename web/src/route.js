// The address holds the step and nothing else: #city, #goal, #q1, #q2, …, #results. One history entry a step, made by the
// hash, because the edge swipe of some hosts follows nothing else. Each entry remembers how deep it lies, so that
// the Back button knows whether the entry before it is ours.
import { afterPaint } from './paint.js'

let depth = 0

// A step that is shown already, while its entry waits for the paint: a browser takes longer for the entry than for the
// step. Whoever moves the address meanwhile has the last word.
let due = null
let left = ''

const isDue = () => due !== null && location.hash === left

export const currentHash = () => (isDue() ? due : location.hash)

export function readRoute() {
  const hash = currentHash()
  const question = /^#q([1-9]\d{0,2})$/.exec(hash)
  if (question) return { name: 'question', step: Number(question[1]) }
  return { name: ['goal', 'results'].find((name) => hash === '#' + name) || 'city', step: 0 }
}

const depthOf = (entry) => (entry && entry.depth) || 0

// Called on each arrival, by our own doing or by the browser's buttons.
export function noteArrival() {
  if (!history.state) history.replaceState({ depth: depth + 1 }, '')
  depth = depthOf(history.state)
}

/// Begins at the step in the address, or at the one that the page was opened for.
export function startRoute(hash) {
  history.replaceState({ depth }, '', hash)
}

function writeEntry() {
  if (isDue()) {
    location.hash = due
    noteArrival()
  }
  due = null
}

/// Goes to a step. The browser's own event for it comes later.
export function enter(hash) {
  writeEntry()
  due = hash
  left = location.hash
  afterPaint(writeEntry)
}

/// Puts another step in the place of the one in the address.
export function redirect(hash) {
  if (isDue()) due = hash
  else history.replaceState({ depth }, '', hash)
}

// Returns false where the entry before this one is not ours.
export function goBack() {
  writeEntry()
  if (depth > 0) history.back()
  return depth > 0
}

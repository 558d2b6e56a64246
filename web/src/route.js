// The address holds the step and nothing else: #city, #goal, #q1, #q2, …, #results. One history entry a step, made by the
// hash, because the edge swipe of some hosts follows nothing else.
import { afterPaint } from './paint.js'

/** @import { State } from './types' */
/** @typedef {{ name: 'city' | 'goal' | 'question' | 'results', step: number }} Route `step` is a question's number from 1, else 0 */
/** @typedef {ReturnType<typeof createRoute>} RouteHistory */

/** @param {string} hash @returns {Route} */
export function parseHash(hash) {
  const question = /^#q([1-9]\d{0,2})$/.exec(hash)
  if (question) return { name: 'question', step: Number(question[1]) }
  return { name: hash === '#goal' ? 'goal' : hash === '#results' ? 'results' : 'city', step: 0 }
}

/**
 * The step that the state can show in the place of a route: another hash, or null for the route itself.
 * @param {Route} route
 * @param {Pick<State, 'city' | 'goal' | 'steps'>} state
 */
export function resolveRoute({ name, step }, { city, goal, steps }) {
  if (name !== 'city' && !city) return '#city'
  if ((name === 'question' || name === 'results') && !goal) return '#goal'
  return name === 'question' && !steps[step - 1] ? '#results' : null
}

/**
 * The step before a route, for a citizen who came by another way than through it.
 * @param {Route} route
 * @param {number} stepCount
 */
export function hashBefore({ name, step }, stepCount) {
  if (name === 'goal') return '#city'
  const last = name === 'results' ? stepCount : step - 1
  return last > 0 ? '#q' + last : '#goal'
}

const depthOf = (/** @type {any} */ entry) => (entry && entry.depth) || 0

/**
 * The page's entries in the history. Each remembers how deep it lies, so that the Back button knows whether the entry
 * before it is ours.
 * @param {Pick<Window, 'history' | 'location'>} window
 */
export function createRoute({ history, location }) {
  let depth = 0

  // A step that is shown already, while its entry waits for the paint: a browser takes longer for the entry than for the
  // step. Whoever moves the address meanwhile has the last word.
  /** @type {string | null} */
  let pendingHash = null
  let hashAtEntering = ''

  const isPending = () => pendingHash !== null && location.hash === hashAtEntering

  const currentHash = () => (isPending() ? /** @type {string} */ (pendingHash) : location.hash)

  /** Called on each arrival, by the page's own navigation or by the browser's buttons. */
  function noteArrival() {
    if (!history.state) history.replaceState({ depth: depth + 1 }, '')
    depth = depthOf(history.state)
  }

  function writeEntry() {
    if (isPending()) {
      location.hash = /** @type {string} */ (pendingHash)
      noteArrival()
    }
    pendingHash = null
  }

  return {
    currentHash,
    noteArrival,
    read: () => parseHash(currentHash()),
    /**
     * Begins at the step in the address, or at the one that the page was opened for.
     * @param {string} [hash]
     */
    start: (hash) => history.replaceState({ depth }, '', hash),
    /**
     * Goes to a step. The browser's own event for it comes later.
     * @param {string} hash
     */
    enter(hash) {
      writeEntry()
      pendingHash = hash
      hashAtEntering = location.hash
      afterPaint(writeEntry)
    },
    /**
     * Puts another step in the place of the one in the address.
     * @param {string} hash
     */
    redirect(hash) {
      if (isPending()) pendingHash = hash
      else history.replaceState({ depth }, '', hash)
    },
    /** Goes back; returns false where the entry before this one is not ours. */
    back() {
      writeEntry()
      if (depth > 0) history.back()
      return depth > 0
    }
  }
}

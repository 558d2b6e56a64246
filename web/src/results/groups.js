// The groups that a citizen reads results in. A further verdict of the engine is a row of GROUPS with its words in src/words;
// cards, colours, the picture, the comparison of settling and the order of the page follow from the row.

/** @typedef {import('../../../core/browser/calculator').EntitlementResult} EntitlementResult */
/** @typedef {import('../../../core/browser/calculator').VerdictName} VerdictName */
/** @typedef {'now' | 'ask' | 'coming' | 'change' | 'open' | 'no' | 'ended'} GroupName */
/** @typedef {'yes' | 'ask' | 'open' | 'quiet'} Tone A colour of the palette. */
/** @typedef {Pick<EntitlementResult, 'verdict' | 'certainty' | 'remedy'>} Grouped What decides the group of an entitlement. */

/**
 * Whether a document grants this today. What it tries out or plans is never shown among what is open now, and nobody can
 * lose it.
 * @param {{ certainty: string }} entitlement
 */
export const isPresent = ({ certainty }) => certainty === 'definite' || certainty === 'delegated'

/**
 * A group: the entitlements of that verdict, of those only the ones for which `when` holds, and no earlier group's. The first
 * group of a verdict has its letter (`Calculator.verdicts`) and its rank: a higher one gives more, and what is not known, or
 * of no effect today, has none. `isFolded`: the citizen cannot act on it today, so it waits behind its title; what is not
 * folded they may have as they are, today or after asking. `inPicture`: it belongs on the picture to keep.
 * @typedef {object} Group
 * @property {GroupName} name
 * @property {VerdictName} verdict
 * @property {string} [letter]
 * @property {number} [rank]
 * @property {(entitlement: Grouped) => unknown} [when]
 * @property {Tone} tone
 * @property {boolean} [isFolded]
 * @property {boolean} [inPicture]
 */

/** In the order of what helps most. @type {readonly Group[]} */
export const GROUPS = [
  { name: 'now', verdict: 'applies', letter: 'A', rank: 2, when: isPresent, tone: 'yes', inPicture: true },
  { name: 'ask', verdict: 'possible', letter: 'P', rank: 1, tone: 'ask', inPicture: true },
  { name: 'coming', verdict: 'applies', tone: 'ask', inPicture: true },
  {
    name: 'change',
    verdict: 'does_not_apply',
    letter: 'N',
    rank: 0,
    when: (entitlement) => entitlement.remedy,
    tone: 'open',
    isFolded: true,
    inPicture: true
  },
  { name: 'open', verdict: 'undetermined', letter: 'U', tone: 'open', isFolded: true, inPicture: true },
  { name: 'no', verdict: 'does_not_apply', tone: 'quiet', isFolded: true },
  { name: 'ended', verdict: 'not_in_force', letter: 'F', tone: 'quiet', isFolded: true }
]

/**
 * The first group of the verdict of that name or letter. Its rank is declared a number: where there is none, every comparison
 * with it is false.
 * @type {(named: string) => Group & { rank: number }}
 */
export const verdictOf = (named) =>
  /** @type {Group & { rank: number }} */ (GROUPS.find(({ verdict, letter }) => verdict === named || letter === named))

export const openGroups = GROUPS.filter(({ isFolded }) => !isFolded)
export const foldedGroups = GROUPS.filter(({ isFolded }) => isFolded)

/** The group of an entitlement. @type {(entitlement: Grouped) => Group} */
export const groupOf = (entitlement) =>
  /** @type {Group} */ (
    GROUPS.find(({ verdict, when }) => verdict === entitlement.verdict && (!when || when(entitlement)))
  )

/**
 * Entitlements by the name of their group, in their own order.
 * @template {Grouped} T
 * @param {readonly T[]} entitlements
 */
export function groupByOutcome(entitlements) {
  const groups = /** @type {Record<GroupName, T[]>} */ ({})
  for (const { name } of GROUPS) groups[name] = []
  for (const entitlement of entitlements) groups[groupOf(entitlement).name].push(entitlement)
  return groups
}

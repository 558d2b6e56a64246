// Sorts assessed entitlements into the groups that a citizen reads, in the order of what helps most.
export const groupOrder = ['now', 'ask', 'coming', 'change', 'open', 'no', 'ended']

/// What the citizen may have as they are, today or after asking, and all else.
export const openGroups = groupOrder.slice(0, 3)
export const otherGroups = groupOrder.slice(3)

const unsettled = ['exploratory', 'planned']

// A right that the document only tries out or plans is never shown among what is open now, even where its
// condition holds.
export function groupOf({ verdict, certainty, remedy }) {
  switch (verdict) {
    case 'applies':
      return unsettled.includes(certainty) ? 'coming' : 'now'
    case 'possible':
      return 'ask'
    case 'does_not_apply':
      return remedy ? 'change' : 'no'
    case 'not_in_force':
      return 'ended'
    default:
      return 'open'
  }
}

export function groupUp(entitlements) {
  const groups = {}
  for (const name of groupOrder) groups[name] = []
  for (const entitlement of entitlements) groups[groupOf(entitlement)].push(entitlement)
  return groups
}

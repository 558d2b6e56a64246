// The address holds the step and nothing else: #city, #goal, #q1, #q2, …, #results. One history entry a step, made by the
// hash, because the edge swipe of some hosts follows nothing else. Each entry remembers how deep it lies, so that
// the Back button knows whether the entry before it is ours.

export function readRoute() {
  const question = /^#q([1-9]\d{0,2})$/.exec(location.hash);
  if (question) return { name: 'question', step: Number(question[1]) };
  return { name: ['goal', 'results'].find(name => location.hash === '#' + name) || 'city', step: 0 };
}

let depth = 0;

const depthOf = entry => (entry && entry.depth) || 0;

// Called on each arrival, by our own doing or by the browser's buttons.
export function noteArrival() {
  if (!history.state) history.replaceState({ depth: depth + 1 }, '');
  depth = depthOf(history.state);
}

export function startRoute() {
  history.replaceState({ depth: 0 }, '');
  depth = 0;
}

export const redirect = hash => history.replaceState({ depth }, '', hash);

// Returns false where the entry before this one is not ours.
export function goBack() {
  if (depth > 0) history.back();
  return depth > 0;
}

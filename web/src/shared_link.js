// Answers that came in a link: read once, and taken out of the address before anything else.

/**
 * The text of a link's answers as the fragment carries them, or null.
 * @param {string} hash
 */
export function sharedAnswers(hash) {
  const [, shared = null] = /^#keep=(.*)/.exec(hash) || []
  return shared
}

// @ts-check
// Civil dates, written YYYY-MM-DD.
/** @param {number} number */
const two = (number) => String(number).padStart(2, '0')

// Today on this device: the day the citizen would name, not the day in Greenwich.
export function today() {
  const now = new Date()
  return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate())
}

/**
 * A date in the words of the page's language.
 * @param {import('./types').Words} words
 * @param {string} date
 */
export function spellDate(words, date) {
  const [year, month, day] = date.split('-').map(Number)
  return words.date(year, month, day)
}

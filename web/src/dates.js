// Civil dates, written YYYY-MM-DD.
/** @import { PageWords } from './types' */

/** @param {number} number */
const twoDigits = (number) => String(number).padStart(2, '0')

/** Today on this device: the day the citizen would name, not the day in Greenwich. */
export function today() {
  const now = new Date()
  return now.getFullYear() + '-' + twoDigits(now.getMonth() + 1) + '-' + twoDigits(now.getDate())
}

/**
 * A date as people read it.
 * @param {PageWords} words
 * @param {string} date
 */
export function spellDate(words, date) {
  const [year, month, day] = date.split('-').map(Number)
  return words.date(year, month, day)
}

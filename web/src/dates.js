// Civil dates, written YYYY-MM-DD.
const two = (number) => String(number).padStart(2, '0')

// Today on this device: the day the citizen would name, not the day in Greenwich.
export function today() {
  const now = new Date()
  return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate())
}

export const spellDate = (words, date) => words.date(...date.split('-').map(Number))

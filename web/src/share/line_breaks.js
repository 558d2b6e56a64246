// Breaks a text into lines for a canvas, which breaks none itself. Chinese breaks between any two characters, Latin
// between words; no line begins with what closes or ends with what opens.
const OPENING = '（《「『“‘〈【(\\['
const CLOSING = '，。、；：？！）》」』”’〉】…—％)\\]'
// A clause number such as 三(一)2 stays whole.
const CLAUSE = '[^\\s(]\\([一二三四五六七八九十\\d]+\\)[!-~]*'
const PIECE = new RegExp(`[${OPENING}]*(?:${CLAUSE}|[!-~\\u00a0-\\u024f’]+|[^])[${CLOSING}]*\\s*`, 'gu')

/** How many characters of a word wider than the line still fit, at least one. @type {(word: string, fits: (line: string) => boolean) => number} */
function fitting(word, fits) {
  let count = word.length - 1
  while (count > 1 && !fits(word.slice(0, count))) count--
  return count
}

/** The lines of a text; `fits` says whether a line is narrow enough. @type {(text: string, fits: (line: string) => boolean) => string[]} */
export function breakLines(text, fits) {
  /** @type {string[]} */
  const lines = []
  let line = ''
  for (const piece of text.match(PIECE) || []) {
    if (line && !fits((line + piece).trim())) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
    while (line.length > 1 && !fits(line.trim())) {
      const count = fitting(line, fits)
      lines.push(line.slice(0, count))
      line = line.slice(count)
    }
  }
  return line.trim() ? lines.concat(line.trim()) : lines
}

// Facts and answers in the citizen's words.

// The engine writes a flag's cells as true and false, the texts as "true" and "false".
export function cellText(text, fact, cell) {
  return text.facts[fact].cells.find(([id]) => id === String(cell))[1]
}

// A fact's name and what the citizen said of it.
export function answerText(words, text, fact, value) {
  return [text.facts[fact].name, value === null ? words.unsure : cellText(text, fact, value)]
}

// A change of one answer to another.
export function changeLine({ words, text }, { fact, from, to }) {
  const was = from === null ? null : cellText(text, fact, from)
  return text.facts[fact].name + words.colon + words.becomes(was, cellText(text, fact, to))
}

// The results' data and actions as the one object that these views still take.
function reveal(selector) {
  const target = document.querySelector(selector)
  target.open = true
  const focused = target.querySelector('summary') || target
  focused.focus() // a fold that takes the focus itself keeps Tab out of it
  target.scrollIntoView()
}

export function appOf(data, act) {
  const nameOf = (id) => ({ name: { [data.language]: data.cities.find((city) => city.id === id).name } })
  return Object.assign({}, data, act, {
    reveal,
    shown: [],
    answers: data.result.answers,
    left: data.questionsLeft,
    go: act.goTo,
    kinds: () => data.goal.kinds,
    stepOfFact: (fact) => (data.stepOfFact[fact] || 0) - 1,
    cityEntry: nameOf,
    frame: { firstRow: () => data.firstRow, droppedNotice: () => data.droppedNotice },
    state: { goal: data.goal.id, language: data.language, city: data.city, home: data.home && { city: data.home } }
  })
}

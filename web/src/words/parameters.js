// What the page fills into its messages: for each message of the locale files that takes values, their names in the order
// in which the scripts hand them over. A message takes no others; it need not use all.
export const parameters = /** @type {const} */ ({
  shared: { date: ['y', 'm', 'd'], inForce: ['date'], issued: ['date'], ends: ['date'] },
  page: {
    pixels: ['n'],
    guide: ['city'],
    step: ['n', 'left'],
    answers: ['n'],
    loadingCity: ['city']
  },
  results: {
    now: ['n'],
    nowRural: ['n'],
    asks: ['n'],
    stillOpen: ['n'],
    byDate: ['city', 'date'],
    goOn: ['left'],
    becomes: ['from', 'to'],
    settling: { help: ['city'], open: ['n'] },
    supposed: ['there', 'home'],
    backTo: ['home']
  },
  share: {},
  kiosk: { clears: ['seconds'] }
})

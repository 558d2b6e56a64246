// The modules of words that the build makes.
declare module 'huji-words' {
  const words: import('./words').PageWords
  export default words
}
declare module 'huji-results-words' {
  const words: import('./words').ResultsWords
  export default words
}
declare module 'huji-share-words' {
  const words: Record<string, import('./words').ShareWords>
  export default words
}
declare module 'huji-kiosk-words' {
  const words: Record<string, import('./words').KioskWords>
  export default words
}

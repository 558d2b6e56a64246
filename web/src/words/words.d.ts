// The types of the words that the build makes from the locale files (web/words.mjs).
type Locale = typeof import('../../../policies/locales/zh-Hans.json')
type Parameters = typeof import('./parameters.js').parameters

type Values<Names extends readonly string[]> = { -readonly [Index in keyof Names]: string | number | null }

/** A section as the scripts have it: what takes values is a function of them, the rest is as the locale file has it. */
type Section<Messages, Names> = {
  [Key in keyof Messages]: Key extends keyof Names
    ? Names[Key] extends readonly string[]
      ? (...values: Values<Names[Key]>) => string
      : Section<Messages[Key], Names[Key]>
    : Messages[Key]
}

export type ResultsWords = Section<Locale['results'], Parameters['results']>
/** What the page says up to the results; in all languages but the first the rest comes with it. */
export type PageWords = { lang: string; source: string } & Section<Locale['shared'], Parameters['shared']> &
  Section<Locale['page'], Parameters['page']>
export type Words = PageWords & ResultsWords
export type ShareWords = Section<Locale['share'], Parameters['share']>
export type KioskWords = Section<Locale['kiosk'], Parameters['kiosk']>

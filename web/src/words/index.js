// The page's own words. The citizen's words about facts, questions and entitlements come with each city's texts. One
// language comes with the page, the others as parts of their own.
import { loadPart } from '../files.js'
import zhHans from './zh-Hans.js'

export { languages } from './languages.js'

export const FIRST_WORDS = zhHans

/// The words of a language.
export const loadWords = async (language, again) => (language === zhHans.lang ? zhHans : loadPart(language, again))

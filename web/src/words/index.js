// The page's own words. The citizen's words about facts, questions and entitlements come with each city's texts. One
// language comes with the page, the others as parts of their own.
import { loadPart } from '../files.js'
import firstWords from 'huji-words'

export const FIRST_WORDS = firstWords

/// The words of a language.
export const loadWords = async (language, again) =>
  language === firstWords.lang ? firstWords : loadPart(language, again)

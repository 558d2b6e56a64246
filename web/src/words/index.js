// The page's own words. The citizen's words about facts, questions and entitlements come with each city's texts. One
// language comes with the page, the others as parts of their own.
import firstWords from 'huji-words'

/** @import { Files } from '../files.js' */
/** @import { Language, PageWords } from '../types' */

export const FIRST_WORDS = firstWords

/**
 * The words of a language.
 * @param {Files} files
 * @param {Language} language
 * @param {boolean} [again]
 * @returns {Promise<PageWords>}
 */
export const loadWords = async (files, language, again) =>
  language === firstWords.lang ? firstWords : files.loadPart(language, again)

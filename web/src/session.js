// What the page holds beside the store until it is closed.
import { FIRST_WORDS } from './words/index.js'

/** @import { City, ResultsPart, PageWords } from './types' */
/**
 * @typedef {object} Session
 * @property {PageWords} words
 * @property {City | null} city of the step on the screen, where that needs one
 * @property {ResultsPart | null} results
 * @property {((words: PageWords) => string) | null} notice what became of answers from before this visit
 */

/**
 * Begins with the words that come with the page.
 * @returns {Session}
 */
export const createSession = () => ({ words: FIRST_WORDS, city: null, results: null, notice: null })

// What the page loads when a citizen wants to keep the results, or comes back by a kept link.
import { readLink, stepsOf } from './link.js'
import { keepPart } from './part.js'
import { words } from './words/index.js'

export default { keepPart, readLink, stepsOf, words }

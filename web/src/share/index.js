// What the page loads when a citizen wants to keep the results, or comes back by a kept link.
import { readLink, stepsOf } from './link_codec.js'
import { shareSection } from './share_section.js'
import words from 'huji-share-words'

export default { shareSection, readLink, stepsOf, words }

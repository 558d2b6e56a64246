// What the page loads when a citizen wants to keep the results, or comes back by a kept link.
import words from 'huji-share-words'
import { shareSection } from './share_section.js'
import { readSharedLink } from './shared_link.js'

export default { shareSection, readSharedLink, words }

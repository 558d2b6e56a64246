import words from 'huji-share-words'
import { readLink, stepsOf } from './link_codec.js'

/** @import { SharePart } from '../types' */

/** @type {SharePart['readSharedLink']} */
export function readSharedLink(text, { names, pack, text: texts }) {
  const link = readLink(names, text, pack)
  if (!link.refused) return { goal: link.goal, steps: stepsOf(texts.questions, link.answers) }
  /** @type {Record<string, string>} */
  const refused = {}
  for (const language of Object.keys(words)) refused[language] = words[language].refused[link.refused]
  return { refused }
}

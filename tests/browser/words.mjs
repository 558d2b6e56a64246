// The words of the page's scripts, by language.
import { evaluated, pageWords, readLocales, sectionWords } from '../../web/words.mjs'

const locales = readLocales()

export const words = {}
for (const locale of locales) words[locale.tag] = await evaluated(pageWords(locale))

export const shareWords = await evaluated(sectionWords(locales, 'share'))

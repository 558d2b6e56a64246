// The page's own words and the part's, in all languages.
import zhHans from '../../web/src/words/zh-Hans.js'
import zhHant from '../../web/src/words/zh-Hant.js'
import en from '../../web/src/words/en.js'

export { words as shareWords } from '../../web/src/share/words/index.js'

export const words = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

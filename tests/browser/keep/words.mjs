// The page's own words in all languages; the page loads them one by one.
import zhHans from '../../../web/src/words/zh-Hans.js'
import zhHant from '../../../web/src/words/zh-Hant.js'
import en from '../../../web/src/words/en.js'

export const words = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

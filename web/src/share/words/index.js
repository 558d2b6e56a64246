// What the part says, in every language: it comes in one piece, so that a change of language asks for nothing.
import zhHans from './zh-Hans.js'
import zhHant from './zh-Hant.js'
import en from './en.js'

export const words = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

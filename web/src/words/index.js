// The page's own words. The citizen's words about facts, questions and entitlements come with each city's texts.
import zhHans from './zh-Hans.js';
import zhHant from './zh-Hant.js';
import en from './en.js';

export const languages = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

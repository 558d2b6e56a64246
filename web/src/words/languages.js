// @ts-check
/// What each language calls itself.
export const languages = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' }

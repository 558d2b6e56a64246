// Modules that scripts import and only the build knows, as plugins of esbuild.
import { pageWords, resultsWords, sectionWords } from './words.mjs'

/** A module that only the build knows, by its text. */
export const virtualModule = (name, contents) => ({
  name,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace: name }))
    build.onLoad({ filter: /.*/, namespace: name }, () => ({ contents }))
  }
})

/** A module of values, by their names. */
export const valuesModule = (name, values) =>
  virtualModule(
    name,
    Object.entries(values)
      .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
      .join(' ')
  )

/**
 * The words that scripts import: those of the page in the language that it starts in, of which those of the results come
 * with the results; and those of the parts that say themselves in every language.
 */
export const wordModules = (locales) => [
  virtualModule('huji-words', pageWords(locales[0], ['shared', 'page'])),
  virtualModule('huji-results-words', resultsWords(locales[0])),
  ...['share', 'kiosk'].map((section) => virtualModule(`huji-${section}-words`, sectionWords(locales, section)))
]

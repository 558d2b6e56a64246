// What ESLint looks for in the scripts of web/, ci/ and tests/; their form is Prettier's alone.
import js from '@eslint/js'
import globals from 'globals'

export default [
  { ignores: ['build/'] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'array-callback-return': 'error',
      'dot-notation': 'error',
      eqeqeq: 'error',
      'no-else-return': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      // Chinese texts contain the ideographic space.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      'no-lonely-if': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', { selector: 'ForInStatement', message: 'for…in walks inherited keys too' }],
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-throw-literal': 'error',
      'no-unneeded-ternary': 'error',
      'no-unused-expressions': 'error',
      'no-unused-vars': ['error', { caughtErrors: 'all' }],
      'no-useless-assignment': 'error',
      'no-useless-rename': 'error',
      'no-useless-return': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-arrow-callback': 'error',
      'prefer-const': 'error',
      'prefer-promise-reject-errors': 'error',
      yoda: 'error'
    }
  },
  { files: ['web/src/**'], languageOptions: { globals: globals.browser } },
  { files: ['web/src/service_worker.js'], languageOptions: { globals: globals.serviceworker } },
  { files: ['*.js', 'ci/**', 'tests/**', 'web/*.mjs', 'web/design/**'], languageOptions: { globals: globals.node } },
  // Browser tests hand functions to the page, where its globals are at hand.
  { files: ['tests/browser/**', 'tests/languages/**', 'tests/bench/**'], languageOptions: { globals: globals.browser } }
]

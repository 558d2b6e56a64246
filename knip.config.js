// What counts as used: knip walks the imports from these entries. An export that nobody imports is an error; with
// --production, which starts from the entries marked `!` alone, also one that tests alone use.
const forTestsToo = process.argv.includes('--production')

export default {
  // An export that its own file uses may be there for its test; what nobody else imports need not be an export at all.
  ignoreExportsUsedInFile: forTestsToo,
  ignoreDependencies: ['eslint', 'prettier'],
  workspaces: {
    '.': { entry: ['ci/*.mjs!'], project: ['ci/**/*.mjs!'] },
    web: {
      entry: [
        '{build,serve,verify}.mjs!',
        'src/{main,preload,service_worker}.js!',
        'src/{results,share,kiosk}/index.js!',
        'src/words/*.js!'
      ],
      project: ['**/*.{js,mjs}!'],
      ignoreDependencies: [/^huji-/] // modules that web/build.mjs writes
    },
    tests: {
      entry: [
        '**/*.test.mjs',
        '{bench/measure,browser/recorded/compare}.mjs',
        'second_opinion/{run,worker}.mjs',
        'browser/engines/chromiums/unpack.mjs'
      ],
      project: ['**/*.mjs'],
      ignoreDependencies: ['axe-core'] // found by its file's name
    }
  }
}

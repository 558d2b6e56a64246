// Nothing is kept that nobody uses: what a module of JavaScript exports somebody imports, and what a header of core/ declares
// the product itself calls, not its test alone. And no constant stands in for another by its name.
import test from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

function knip(...options) {
  const command = join(root, 'node_modules/.bin/knip')
  const { status, stdout, stderr } = spawnSync(command, ['--no-progress', ...options], { cwd: root, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

for (const [what, options] of [
  ['whatever a script exports is imported somewhere, and every package of package.json is used', []],
  ['whatever a script of the product exports is used by the product, not by tests alone', ['--production']]
]) {
  test(what, () => {
    const { status, output } = knip(...options)
    assert.equal(status, 0, output)
  })
}

const sourcesOf = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((file) => /\.[ch]pp$/.test(file) && !file.includes('node_modules'))
    .map((file) => {
      const text = readFileSync(join(root, folder, file), 'utf8')
      return { file, text: text.replace(/\/\/.*$/gm, '').replace(/"(?:[^"\\\n]|\\.)*"/g, '""') }
    })
const sources = sourcesOf('core')
const tests = sourcesOf('tests')

// The functions that a header declares: a type, the name, a parameter list, no body. A function of a class is indented.
const declarations = (text) =>
  [...text.matchAll(/^( *)(?:\[\[\w+\]\] )?[\w:<>,&* ]*?[\w>&*] [&*]*(\w+)\([^;{}]*\)[^;{}()]*;/gm)]
    .map(([, indent, name]) => ({ name, isMember: indent !== '' }))
    .filter(({ name }) => !['operator', 'static_assert'].includes(name))

const stem = (file) => file.replace(/\.[ch]pp$/, '')
const count = (text, name) => text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0
const total = (files, name) => files.reduce((sum, { text }) => sum + count(text, name), 0)
const ownOf = (header) => sources.filter(({ file }) => stem(file) === stem(header))
const isCalledElsewhere = (name, header) =>
  total(
    sources.filter(({ file }) => stem(file) !== stem(header)),
    name
  ) > 0

// Whether a function of the same source calls it, itself left aside: sources are parted where a brace closes a line's start.
const isCalledBeside = (name, header) =>
  ownOf(header).some(({ file, text }) => {
    const parts = file.endsWith('.cpp') ? text.split(/^}/m) : [text.replace(/^.*;$/gm, '')]
    return parts.some((part) => {
      const [head] = part.split('{')
      return count(part, name) > 0 && count(head, name) === 0
    })
  })

// A member may serve its own class: then it is named more often than it is declared and defined.
function isMemberCalled(name, header, all) {
  const overloads = all.filter((other) => other.name === name).length
  return isCalledElsewhere(name, header) || total(ownOf(header), name) > overloads * ownOf(header).length
}

const headers = sources
  .filter(({ file }) => file.endsWith('.hpp'))
  .map(({ file, text }) => ({ file, all: declarations(text) }))
const thoseWhere = (isWrong) =>
  headers.flatMap(({ file, all }) => all.filter((one) => isWrong(one, file, all)).map(({ name }) => `${file}: ${name}`))

// What tests need to see whole.
const forTests = ['author/policy/labels.hpp: all_labels']

test('whatever a header of core/ declares is called in core/, not by tests alone', () => {
  assert.ok(headers.flatMap(({ all }) => all).length > 300, 'the pattern finds too few declarations')
  const unused = thoseWhere(({ name, isMember }, header, all) =>
    isMember ? !isMemberCalled(name, header, all) : !isCalledElsewhere(name, header) && !isCalledBeside(name, header)
  )
  assert.deepEqual(
    unused.filter((entry) => !forTests.includes(entry)),
    []
  )
})

test('a function that only its own source calls is in a header for its test alone', () => {
  assert.deepEqual(
    thoseWhere(
      ({ name, isMember }, header) => !isMember && !isCalledElsewhere(name, header) && total(tests, name) === 0
    ),
    []
  )
})

// Sources are compiled together in batches: a constant of one source that bears the name of another's header would quietly
// stand in for it there.
test('a constant of core/ has a name of its own', () => {
  const constants = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/^(?:inline |static )*(?:constexpr|const) [\w:<>, &*]*?(\w+)(?: =|\{|\[)/gm)].map(([, name]) => ({
      file,
      name
    }))
  )
  assert.ok(constants.length > 40, 'the pattern finds too few constants')
  const declared = new Map(constants.filter(({ file }) => file.endsWith('.hpp')).map(({ file, name }) => [name, file]))
  const clashes = constants.filter(({ file, name }) => declared.has(name) && declared.get(name) !== file)
  assert.deepEqual(
    clashes.map(({ file, name }) => `${file}: ${name} is declared in ${declared.get(name)}`),
    []
  )
})

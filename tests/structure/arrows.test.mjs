// The arrows of dependency in core/: which part may include which, read from headers and sources alike.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const core = fileURLToPath(new URL('../../core', import.meta.url))
const tests = fileURLToPath(new URL('..', import.meta.url))

// What each part may include beside itself and the standard library.
const allowed = {
  engine: [],
  browser: ['engine'],
  'author/policy': ['engine'],
  'author/compile': ['engine', 'author/policy'],
  'author/cases': ['engine', 'author/policy', 'author/compile'],
  'author/audit': ['engine', 'author/policy', 'author/compile', 'author/cases'],
  'author/comparison': ['engine', 'author/policy', 'author/compile', 'author/cases'],
  'author/documents': ['engine', 'author/policy'],
  'author/paper': ['engine', 'author/policy', 'author/compile']
}
const wings = Object.keys(allowed).filter((part) => part.startsWith('author/'))
allowed.cli = ['engine', ...wings]

const isSource = (name) => /\.[ch]pp$/.test(name)
// A folder within a part, such as author/policy/fact_types, belongs to it.
const sourcesOf = (part) => readdirSync(join(core, part), { recursive: true }).filter(isSource)
const partOf = (path) => path.split('/', path.startsWith('author/') ? 2 : 1).join('/')

function includesOf(part, file) {
  const text = readFileSync(join(core, part, file), 'utf8')
  return [...text.matchAll(/^#include "([^"]+)"/gm)].map(([, path]) => path)
}

test('every source of core/ belongs to a part that is listed here', () => {
  const files = readdirSync(core, { recursive: true }).filter(isSource)
  const parts = new Set(files.map((file) => partOf(file)))
  assert.deepEqual([...parts].sort(), Object.keys(allowed).sort())
})

for (const [part, others] of Object.entries(allowed)) {
  test(`${part} includes nothing but itself${others.length ? ` and ${others.join(', ')}` : ''}`, () => {
    const wrong = []
    for (const file of sourcesOf(part)) {
      for (const path of includesOf(part, file)) {
        const target = partOf(path)
        if (target !== part && !others.includes(target)) wrong.push(`${part}/${file} includes ${path}`)
      }
    }
    assert.deepEqual(wrong, [])
  })
}

// A part may include another only if no chain leads back.
test('no part reaches itself through others', () => {
  const reaches = (from, to, seen = new Set()) =>
    allowed[from].some((next) => next === to || (!seen.has(next) && seen.add(next) && reaches(next, to, seen)))
  assert.deepEqual(
    Object.keys(allowed).filter((part) => reaches(part, part)),
    []
  )
})

test('no file of a part includes itself through others', () => {
  const files = Object.keys(allowed).flatMap((part) => sourcesOf(part).map((file) => `${part}/${file}`))
  const graph = new Map(files.map((file) => [file, includesOf(partOf(file), file.slice(partOf(file).length + 1))]))
  const circles = []
  const visit = (file, path) => {
    if (path.includes(file)) return circles.push([...path, file].join(' → '))
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
  }
  for (const file of files.filter((name) => name.endsWith('.hpp'))) {
    visit(file, [])
    if (circles.length) break
  }
  assert.deepEqual(circles, [])
})

for (const wing of wings) {
  test(`${wing} says its purpose in one line, and its tests stand in a folder of its name`, () => {
    const readme = readFileSync(join(core, wing, 'README.md'), 'utf8')
      .trim()
      .split('\n')
    assert.equal(readme.length, 1)
    assert.ok(existsSync(join(tests, wing)), `tests/${relative(core, join(core, wing))}`)
  })
}

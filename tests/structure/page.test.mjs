// How the page's scripts hang together: one store that its own actions alone change, and views that know nothing of it.
import test from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const web = fileURLToPath(new URL('../../web/', import.meta.url))
const source = join(web, 'src')

function filesIn(folder, ending) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path, ending) : ending.test(entry.name) ? [path] : []
  })
}

const parsed = (path) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2018, true, ts.ScriptKind.JS)
const scripts = filesIn(source, /\.js$/).map((path) => ({ name: relative(source, path), path, tree: parsed(path) }))

const importsOf = ({ path, tree }) =>
  tree.statements
    .filter(ts.isImportDeclaration)
    .map(({ moduleSpecifier }) => moduleSpecifier.text)
    .map((name) => (name.startsWith('.') ? relative(source, join(dirname(path), name)) : name))

// ---- Who knows of the state

// Modules that hold or change something as long as the page lives.
const STATEFUL = /^(store|session|page|actions|draft|route|files|engine|city|main|speech|renderer|prefetch|memo)\.js$/
const isViewOrPart = ({ name }) => /^(layout|screens|results|share|kiosk)\//.test(name) && name !== 'screens/index.js'

test('no view and no part imports the state, or what holds any', () => {
  const views = scripts.filter(isViewOrPart)
  assert.ok(views.length > 20)
  for (const view of views) {
    const known = importsOf(view).filter((name) => STATEFUL.test(name))
    assert.deepEqual(known, [], view.name)
  }
})

test('main alone makes the store', () => {
  const makers = scripts.filter(({ name, tree }) => name !== 'store.js' && /createStore\(/.test(tree.text))
  assert.deepEqual(
    makers.map(({ name }) => name),
    ['main.js']
  )
})

// ---- Who writes it

const MUTATORS = ['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin']

// Whether an expression is a state or a place in one: state.steps[0], store.state, this.state.city …
function reachesState(node) {
  if (ts.isIdentifier(node)) return node.text === 'state'
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'state' || reachesState(node.expression)
  if (ts.isElementAccessExpression(node)) return reachesState(node.expression)
  return (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) && reachesState(node.expression)
}

const isPlace = (node) => ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)

function writes(node) {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken
    const isAssignment = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
    return isAssignment && isPlace(node.left) && reachesState(node.left)
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const counts = [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken].includes(node.operator)
    return counts && isPlace(node.operand) && reachesState(node.operand)
  }
  if (ts.isDeleteExpression(node)) return reachesState(node.expression)
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const { expression, name } = node.expression
  if (expression.getText() === 'Object' && name.text === 'assign') return reachesState(node.arguments[0])
  return MUTATORS.includes(name.text) && reachesState(expression)
}

function writesIn(tree) {
  const found = []
  const visit = (node) => {
    if (writes(node)) found.push(node.getText())
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

test('the check sees each way to write a state', () => {
  const code = (text) => writesIn(ts.createSourceFile('x.js', text, ts.ScriptTarget.ES2018, true, ts.ScriptKind.JS))
  for (const text of [
    'state.city = 1',
    'store.state.steps[0].values = null',
    'state.size += 1',
    'state.size++',
    'delete state.home',
    'Object.assign(state, {})',
    'Object.assign(page.store.state, {})',
    'state.steps.push(1)'
  ])
    assert.equal(code(text).length, 1, text)
  for (const text of [
    'const { state } = store',
    'state.city === 1',
    'Object.assign({}, state)',
    'state.steps.concat(1)',
    'history.replaceState({}, "")'
  ])
    assert.deepEqual(code(text), [], text)
})

test('store.js alone writes the state', () => {
  for (const { name, tree } of scripts) {
    const found = writesIn(tree)
    if (name === 'store.js') assert.ok(found.length > 0)
    else assert.deepEqual(found, [], name)
  }
})

test('no module has a variable of its own: what changes lives in an object that main.js makes', () => {
  for (const { name, tree } of scripts) {
    const variables = tree.statements
      .filter(ts.isVariableStatement)
      .filter(({ declarationList }) => !(declarationList.flags & ts.NodeFlags.Const))
      .map((statement) => statement.getText())
    assert.deepEqual(variables, [], name)
  }
})

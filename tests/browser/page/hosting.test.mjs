// The site is a folder of static files: it works from any path, and what it is served with holds.
import test from 'node:test'
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../../web/serve.mjs'
import { at, bytesOf } from '../built.mjs'
import { openBrowser } from './visit.mjs'

test('the site works from a path of its own', async () => {
  const browser = await openBrowser({ base: '/gov/huji/' })
  const visitor = await browser.visit()
  await visitor.choose('kaili', 'permit')
  await visitor.answerUntil({})
  assert.ok(Object.keys(await visitor.verdicts()).length > 0)
  assert.ok(visitor.requests.every((url) => url.startsWith(browser.url)))
  assert.deepEqual(visitor.problems, [])
  await browser.close()
})

test('every file is served with its type and a fitting life, the page with its policy as a header', async () => {
  const server = await serve({ root: at('build/site') })
  for (const name of readdirSync(at('build/site'))) {
    const answer = await fetch(server.url + name)
    assert.equal(answer.status, 200, name)
    assert.doesNotMatch(answer.headers.get('content-type'), name.endsWith('.pack') ? /html/ : /octet-stream/, name)
    assert.match(
      answer.headers.get('cache-control'),
      /\.[0-9a-f]{16}\.\w+$/.test(name) ? /immutable/ : /^no-cache$/,
      name
    )
    assert.equal(Buffer.compare(Buffer.from(await answer.arrayBuffer()), bytesOf(`build/site/${name}`)), 0, name)
  }
  const page = await fetch(server.url)
  const policy = page.headers.get('content-security-policy')
  for (const part of [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'"
  ]) {
    assert.ok(policy.split(/; */).includes(part), part)
  }
  assert.doesNotMatch(policy, /'unsafe-(inline|eval)'|https?:|\*/)
  assert.equal((await fetch(server.url + '../package.json')).status, 404)
  assert.equal((await fetch(server.url + '..%2f..%2fREADME.md')).status, 404)
  assert.equal((await fetch(server.url, { method: 'POST' })).status, 405)
  await server.close()
})

// The status of a raw request, which names whatever host it likes.
const statusOf = (server, path, headers = {}) =>
  new Promise((resolve, reject) => {
    get(new URL(path, server.url), { headers }, (answer) => resolve(answer.resume().statusCode)).on('error', reject)
  })

test('nothing is served that is no file of the site, nor to a page of another name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-served-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, '.hidden'), 'hidden')
  symlinkSync(at('README.md'), join(folder, 'outside.md'))
  symlinkSync('index.html', join(folder, 'inside.html'))
  const server = await serve({ root: folder })
  const statuses = {}
  for (const path of ['/', '/inside.html', '/outside.md', '/.hidden', '/%2ehidden', '/%00', '/%', '/none'])
    statuses[path] = await statusOf(server, path)
  for (const host of ['localhost:1', '[::1]', 'huji.example', 'localhost.example'])
    statuses[`at "${host}"`] = await statusOf(server, '/', { host })
  await server.close()
  rmSync(folder, { recursive: true })
  assert.deepEqual(statuses, {
    '/': 200,
    '/inside.html': 200,
    '/outside.md': 404,
    '/.hidden': 404,
    '/%2ehidden': 404,
    '/%00': 404,
    '/%': 404,
    '/none': 404,
    'at "localhost:1"': 200,
    'at "[::1]"': 200,
    'at "huji.example"': 421,
    'at "localhost.example"': 421
  })
})

test('the page has no inline script or style, and names no other host', () => {
  const textOf = (name) => bytesOf(`build/site/${name}`).toString('utf8')
  const files = readdirSync(at('build/site'))
  for (const name of files.filter((name) => name.endsWith('.html'))) {
    assert.doesNotMatch(textOf(name), /<script(?![^>]*\bsrc=)/i, name)
    assert.doesNotMatch(textOf(name), /<style|\sstyle="|\son\w+="/i, name)
  }
  // A guide leads to the documents where they were published; it loads nothing from there.
  const loads = (name) => (name.includes('.guide.') ? textOf(name).replace(/<a href="[^"]*">[^<]*/g, '') : textOf(name))
  for (const name of files.filter((name) => /\.(html|js|css)$/.test(name))) {
    const hosts = loads(name).match(/https?:\/\/[\w.-]+/g) ?? []
    assert.deepEqual(
      hosts.filter((host) => host !== 'http://www.w3.org'),
      [],
      name
    )
  }
})

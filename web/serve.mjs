// Serves a folder of static files, to this machine only: node ci/serve.mjs [FOLDER]
// Port 8080, or the next free one; PORT=9000 asks for that one and no other.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join, normalize, extname, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

const host = '127.0.0.1'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.pack': 'application/octet-stream',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8'
}

// A name with a content hash in it never changes its bytes.
const isHashed = (path) => /[.-]([0-9a-f]{8,64}|[0-9A-Z]{8})\.\w+$/.test(path)

// The page's own policy, and what only a header can say: nobody else frames it.
export function contentSecurityPolicy(html) {
  const meta = /<meta[^>]+http-equiv="Content-Security-Policy"[^>]*>/i.exec(html)
  const policy = meta && /content="([^"]*)"/i.exec(meta[0])
  return policy ? `${policy[1].replace(/;\s*$/, '')}; frame-ancestors 'self'` : null
}

async function headersOf(path, bytes) {
  const headers = {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Length': bytes.length,
    'Cache-Control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer'
  }
  const policy = extname(path) === '.html' && contentSecurityPolicy(bytes.toString('utf8'))
  if (policy) headers['Content-Security-Policy'] = policy
  return headers
}

// The file a request asks for, or null if it asks for anything outside the folder.
function fileOf(root, base, url) {
  let path
  try {
    path = decodeURIComponent(new URL(url, `http://${host}`).pathname)
  } catch {
    return null
  }
  if (!path.startsWith(base) || path.includes('\0')) return null
  const file = normalize(join(root, path.slice(base.length)))
  if (file !== normalize(root) && !file.startsWith(normalize(root + sep))) return null
  return path.endsWith('/') ? join(file, 'index.html') : file
}

const accepts = (request, encoding) => (request.headers['accept-encoding'] ?? '').split(/ *, */).includes(encoding)

async function answer({ root, base, packed, before }, request, response) {
  await before()
  const plain = (status, text) => response.writeHead(status, { 'Content-Type': 'text/plain' }).end(text)
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD\n')
  const file = fileOf(root, base, request.url)
  if (!file) return plain(404, 'Not found\n')
  try {
    const bytes = await readFile(file)
    const headers = await headersOf(file, bytes)
    const small = packed && accepts(request, 'br') ? packed(file, bytes) : bytes
    if (small !== bytes)
      Object.assign(headers, { 'Content-Encoding': 'br', 'Content-Length': small.length, Vary: 'Accept-Encoding' })
    response.writeHead(200, headers)
    response.end(request.method === 'HEAD' ? undefined : small)
  } catch {
    plain(404, 'Not found\n')
  }
}

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server.address().port)
    })
  })

const closed = (server) =>
  new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })

// Compresses each file once, as a good host does.
function packer() {
  const packed = new Map()
  return (file, bytes) => {
    if (!packed.has(file)) packed.set(file, brotliCompressSync(bytes))
    return packed.get(file)
  }
}

// Starts a server; port 0 takes any free one. `base` is the path the site stands under. With `compress` it sends brotli;
// each answer waits for what `before` promises, so that a measurement can make it slow.
export async function serve({ root, port = 0, base = '/', tries = 1, compress = false, before = () => {} }) {
  const site = { root, base, packed: compress ? packer() : null, before }
  const server = createServer((request, response) => answer(site, request, response))
  for (let next = port; ; next++) {
    try {
      const taken = await listen(server, next)
      return { url: `http://${host}:${taken}${base}`, close: () => closed(server) }
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next + 1 >= port + tries) throw error
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wanted = process.env.PORT ? Number(process.env.PORT) : 8080
  try {
    const { url } = await serve({
      root: process.argv[2] ?? 'build/site',
      port: wanted,
      tries: process.env.PORT ? 1 : 50
    })
    console.log(`Huji is at ${url.replace(host, 'localhost')}  (Ctrl-C ends it)`)
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${wanted} is taken; PORT=… picks another.` : String(error))
    process.exit(1)
  }
}

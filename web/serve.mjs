// Serves a folder of static files, to this machine only: node web/serve.mjs [FOLDER]
// Port 8080, or the next free one; PORT=9000 asks for that one and no other. The headers are those that a host should send.
import { createServer } from 'node:http'
import { readFileSync, realpathSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import sirv from 'sirv'

const host = '127.0.0.1'

// Another name that leads to this machine may be a foreign page's, which would read the answers as its own.
const isLocal = (name = '') => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(name)

// A name with a content hash in it never changes its bytes.
const isHashed = (path) => /[.-]([0-9a-f]{8,64}|[0-9A-Z]{8})\.\w+$/.test(path)

// The page's own policy, and what only a header can say: nobody else frames it.
function contentSecurityPolicy(html) {
  const meta = /<meta[^>]+http-equiv="Content-Security-Policy"[^>]*>/i.exec(html)
  const policy = meta && /content="([^"]*)"/i.exec(meta[0])
  return policy ? `${policy[1].replace(/;\s*$/, '')}; frame-ancestors 'self'` : null
}

const setHeaders = (root) => (response, path) => {
  response.setHeader('Cache-Control', isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  if (path.endsWith('.pack')) response.setHeader('Content-Type', 'application/octet-stream')
  if (!path.endsWith('.html')) return
  const policy = contentSecurityPolicy(readFileSync(join(root, path), 'utf8'))
  if (policy) response.setHeader('Content-Security-Policy', policy)
}

// The path inside the folder that a request asks for, or null if it is none of the site's: outside `base`, hidden, or behind
// a link that leads out of the folder.
function pathOf(root, base, url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''))
    if (!path.startsWith(base) || /\/\./.test(path)) return null
    const inside = `/${path.slice(base.length)}`.replace(/\/$/, '/index.html')
    return `${realpathSync(join(root, inside))}`.startsWith(realpathSync(root) + sep) ? inside : null
  } catch {
    return null
  }
}

async function answer({ root, base, files, before }, request, response) {
  await before()
  const plain = (status, text) => response.writeHead(status, { 'Content-Type': 'text/plain' }).end(text)
  if (!isLocal(request.headers.host)) return plain(421, 'Only for localhost\n')
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD\n')
  const path = pathOf(root, base, request.url)
  const notFound = () => plain(404, 'Not found\n')
  if (!path) return notFound()
  request.url = encodeURI(path)
  return files(request, response, notFound)
}

const listen = (server, port) =>
  new Promise((found, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      found(server.address().port)
    })
  })

const closed = (server) =>
  new Promise((done) => {
    server.close(done)
    server.closeAllConnections()
  })

// Starts a server; port 0 takes any free one. `base` is the path the site stands under. Where the folder has a FILE.br beside
// a FILE, it sends that to whoever takes brotli. Each answer waits for what `before` promises, so that a measurement can make
// it slow.
export async function serve({ root, port = 0, base = '/', tries = 1, before = () => {} }) {
  const folder = resolve(root)
  const files = sirv(folder, { dev: true, extensions: [], brotli: true, setHeaders: setHeaders(folder) })
  const server = createServer((request, response) => answer({ root: folder, base, files, before }, request, response))
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

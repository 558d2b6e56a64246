// The built site as a host may serve it: whole, under another policy, or with an engine that does not arrive whole.
// The host also hears of every breach of the policy, from any browser and from the first byte on.
import { createServer } from 'node:http'
import { serve } from '../../../web/serve.mjs'
import { at } from '../built.mjs'

// A phone's width for a browser whose view cannot be narrowed.
const phone =
  '<!doctype html><meta charset="utf-8"><title>phone</title><iframe src="/" style="width:390px;height:590px;border:0" title="phone"></iframe>'

async function textOf(request) {
  let text = ''
  for await (const part of request) text += part
  return text
}

const listening = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)))

// `policy` rewrites the page's own wherever it stands, in the header and in the page: WebKit 2.38 lets the page's overrule
// the header's. `engine` answers for the .wasm file: (bytes) => { status, bytes }.
export async function openHost({ policy = (text) => text, engine = (bytes) => ({ status: 200, bytes }) } = {}) {
  const site = await serve({ root: at('build/site') })
  const violations = []

  async function answer(request, response) {
    if (request.method === 'POST') {
      const report = JSON.parse(await textOf(request))['csp-report']
      violations.push(`${report['violated-directive']} ${report['blocked-uri']}`)
      return response.writeHead(204).end()
    }
    if (request.url === '/phone.html') return response.writeHead(200, { 'Content-Type': 'text/html' }).end(phone)
    const found = await fetch(new URL(request.url, site.url))
    const file = Buffer.from(await found.arrayBuffer())
    const own = found.headers.get('content-security-policy')
    const { status, bytes } = request.url.endsWith('.wasm')
      ? engine(file)
      : { status: found.status, bytes: own ? policy(file.toString()) : file }
    const headers = {
      'Content-Type': found.headers.get('content-type'),
      'Cache-Control': found.headers.get('cache-control') ?? 'no-cache'
    }
    if (own) headers['Content-Security-Policy'] = `${policy(own)}; report-uri /violations`
    response.writeHead(status, headers).end(bytes)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error))
  })
  const url = `http://127.0.0.1:${await listening(server)}/`
  return {
    url,
    violations,
    async close() {
      server.close()
      server.closeAllConnections()
      await site.close()
    }
  }
}

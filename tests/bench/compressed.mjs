// The built site as a good host sends it: each file once more, compressed.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { serve } from '../../web/serve.mjs'
import { at } from '../browser/built.mjs'

/** Serves the site compressed; takes the options of `serve` but the folder. */
export async function serveCompressed(options = {}) {
  const root = mkdtempSync(join(tmpdir(), 'huji-compressed-'))
  cpSync(at('build/site'), root, { recursive: true })
  for (const name of readdirSync(root)) {
    writeFileSync(join(root, `${name}.br`), brotliCompressSync(readFileSync(join(root, name))))
  }
  const server = await serve({ root, ...options })
  return {
    url: server.url,
    async close() {
      await server.close()
      rmSync(root, { recursive: true })
    }
  }
}

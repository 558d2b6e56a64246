// Whoever builds this source elsewhere gets the same site: engine, policies and page are built a second time in a copy of the
// sources in another folder, time zone, locale and umask, and the two manifests are the same. The command is not built again:
// what it writes is compared, not how it was compiled.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const elsewhere = {
  TZ: 'Pacific/Kiritimati', // 14 hours ahead of Greenwich
  LC_ALL: 'tr_TR.UTF-8', // where a lower-case I has no dot
  NODE_PATH: '/usr/share/nodejs', // Debian's emcc looks for acorn there (ci/build)
  CCACHE_DISABLE: '1'
}

test('the same sources give the same site, wherever and under whichever settings they are built', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'huji-reproducible-'))
  try {
    const folder = join(scratch, 'another folder/of another depth')
    mkdirSync(folder, { recursive: true })
    for (const part of ['CMakeLists.txt', 'CMakePresets.json', 'core', 'policies', 'web'])
      cpSync(join(root, part), join(folder, part), {
        recursive: true,
        filter: (source) => basename(source) !== 'node_modules'
      })
    symlinkSync(join(root, 'web/node_modules'), join(folder, 'web/node_modules'))
    const run = (command) =>
      execFileSync('bash', ['-c', `umask 077 && ${command}`], {
        cwd: folder,
        env: { ...process.env, ...elsewhere },
        encoding: 'utf8'
      })
    run('emcmake cmake --preset browser')
    run('cmake --build build/browser --parallel --target calculator fallback')
    run('mv build/browser "the engine"')
    run(`"${join(root, 'build/native/huji')}" build policies --out "the policies"`)
    run('node web/build.mjs --engine "the engine" --policies "the policies" --out build/site')
    const manifest = (site) => readFileSync(join(site, 'build/site/manifest.json'), 'utf8')
    assert.equal(manifest(folder), manifest(root))
  } finally {
    rmSync(scratch, { recursive: true })
  }
})

// Unpacks the old Chromiums out of their npm packages, unless they are there already: node unpack.mjs FOLDER
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const folder = process.argv[2]
const names = Object.keys(JSON.parse(readFileSync(at('package.json'))).devDependencies)
const installed = statSync(at('package-lock.json')).mtimeMs

mkdirSync(folder, { recursive: true })
for (const name of names) {
  const program = join(folder, name)
  if (existsSync(program) && statSync(program).mtimeMs > installed) continue
  writeFileSync(`${program}.part`, brotliDecompressSync(readFileSync(at(`node_modules/${name}/bin/chromium.br`))))
  chmodSync(`${program}.part`, 0o755)
  renameSync(`${program}.part`, program) // a run cut short leaves no half browser
  console.log(`== Unpacked ${program}`)
}

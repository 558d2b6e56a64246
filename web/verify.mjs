// Compares a copy of the site with its manifest: node web/verify.mjs FOLDER [SHA-256]
// Says what is missing or changed, prints the manifest's own SHA-256 for comparison with the one that was published, and
// ends with 1 if anything differs (the manifest from the SHA-256 given, too).
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex')

function defect(folder, { file, sha256 }) {
  try {
    return digest(readFileSync(join(folder, file))) === sha256 ? null : `${file} is changed`
  } catch {
    return `${file} is missing`
  }
}

const [folder, published] = process.argv.slice(2)
if (!folder) throw new Error('node web/verify.mjs FOLDER [SHA-256]')
const manifest = readFileSync(join(folder, 'manifest.json'))
const own = digest(manifest)
const { files } = JSON.parse(manifest)
const defects = files.map((entry) => defect(folder, entry)).filter(Boolean)
if (published && published !== own) defects.push('manifest.json is another than the one published')
for (const line of defects) console.log(line)
console.log(`${files.length} files, ${defects.length} defects; manifest.json has the SHA-256 ${own}`)
process.exitCode = defects.length ? 1 : 0

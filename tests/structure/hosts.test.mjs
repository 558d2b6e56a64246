// A host (a program that shows the page) is a row of web/src/hosts.js, and its test.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const code = (file) => readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$|\s\/\/ .*$/gm, '')

test('no script of the page but hosts.js asks which program shows it', () => {
  const scripts = readdirSync(join(root, 'web'), { recursive: true })
    .filter((file) => /\.m?js$/.test(file) && !file.includes('node_modules'))
    .map((file) => `web/${file}`)
  const asking = scripts.filter((file) => /userAgent|MicroMessenger|Alipay|miniProgram/.test(code(file)))
  assert.ok(scripts.length > 40)
  assert.deepEqual(asking, ['web/src/hosts.js'])
})

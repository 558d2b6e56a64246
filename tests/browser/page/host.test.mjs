// A host's own words on every page: meta names, a header and a footer, as web/host.mjs takes them at build time.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { checkFragment } from '../../../web/host.mjs'
import { chromium } from 'playwright-core'
import { serve } from '../../../web/serve.mjs'
import { at, catalog } from '../built.mjs'

const folder = mkdtempSync(join(tmpdir(), 'huji-host-'))
after(() => rmSync(folder, { recursive: true }))

const host = {
  meta: {
    SiteName: '凯里市人民政府',
    SiteDomain: 'www.example.gov.cn',
    SiteIDCode: '5226010001',
    ColumnName: 'A & "B"'
  },
  header: '<header class="host"><a href="https://www.example.gov.cn/">凯里市人民政府</a></header>',
  footer: '<p class="host">主办：凯里市人民政府 <a href="tel:12345">12345</a></p>',
  address: 'https://www.example.gov.cn/huji/'
}

function build(what) {
  const file = join(folder, 'host.json')
  writeFileSync(file, typeof what === 'string' ? what : JSON.stringify(what))
  return [
    'web/build.mjs',
    '--engine',
    at('build/browser'),
    '--policies',
    at('build/policies'),
    '--out',
    join(folder, 'site'),
    '--host',
    file
  ]
}

test('the host stands on the first page, on every guide and on the page of the design, and nothing breaks their policy', async () => {
  execFileSync('node', build(host), { cwd: at('.') })
  const pages = readdirSync(join(folder, 'site')).filter((name) => name.endsWith('.html'))
  assert.equal(pages.length, 2 + 4 * catalog.cities.length)
  for (const name of pages) {
    const html = readFileSync(join(folder, 'site', name), 'utf8')
    for (const part of [
      host.header,
      host.footer,
      '<meta name="SiteIDCode" content="5226010001">',
      '<meta name="ColumnName" content="A &amp; &quot;B&quot;">'
    ])
      assert.equal(html.split(part).length, 2, `${name}: ${part}`)
    assert.ok(
      html.indexOf(host.header) < html.indexOf('<h1>') && html.indexOf(host.footer) > html.lastIndexOf('<h1>'),
      name
    )
    const alternates =
      html.match(
        /<link rel="alternate" hreflang="[\w-]+" href="https:\/\/www\.example\.gov\.cn\/huji\/\w+\.guide\.[\w-]+\.html">/g
      ) ?? []
    assert.equal(alternates.length, name.includes('.guide.') ? 3 : 0, name)
  }
  const server = await serve({ root: join(folder, 'site') })
  const browser = await chromium.launch({
    executablePath: process.env.CHROME || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu']
  })
  for (const name of ['index.html', 'kaili.guide.zh-Hans.html']) {
    const page = await browser.newPage()
    const problems = []
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(server.url + name)
    await page.locator('main:not([data-screen="loading"])').waitFor()
    assert.equal(await page.locator('.host').count(), 2, name)
    assert.deepEqual(problems, [], name)
    await page.close()
  }
  await browser.close()
  await server.close()
})

test('a site without a host has neither meta names nor slots left over', () => {
  for (const name of ['index.html', 'kaili.guide.en.html']) {
    const html = readFileSync(at(`build/site/${name}`), 'utf8')
    assert.doesNotMatch(html, /Site(Name|Domain|IDCode)|ColumnName|<!--|rel="alternate"/)
  }
})

test('what a page could not show is refused with its reason', () => {
  for (const [fragment, reason] of [
    ['<script src="a.js"></script>', /<script> is not allowed/],
    ['<style>p{}</style>', /<style> is not allowed/],
    ['<iframe src="a.html"></iframe>', /<iframe> is not allowed/],
    ['<p style="color:red">', /style="color:red" of <p> is not allowed/],
    ['<p onclick="go()">', /onclick/],
    ['<a href="javascript:go()">x</a>', /leads to no web address/],
    ['<a href="java&#115;cript:go()">x</a>', /leads to no web address/],
    ['<img src="https://example.org/a.png" alt="">', /is no file of the site itself/],
    ['<img src="//example.org/a.png" alt="">', /is no file of the site itself/],
    ['<h1>Title</h1>', /<h1> is not allowed/],
    ['<p>text', /<p> is not closed/],
    ['</div>', /<\/div> closes what is not open/],
    ['<p>a < b</p>', /is no element/],
    ['<!-- note -->', /is no element/],
    ['<p title="a>', /is no element/]
  ])
    assert.throws(() => checkFragment('header', fragment), reason, fragment)
  checkFragment(
    'header',
    '<nav aria-label="站点"><ul><li><a href="../">首页</a></li></ul><img src="emblem.png" alt="国徽"><br></nav>'
  )
})

test('a host file with a mistake ends the build with a sentence', () => {
  for (const [what, reason] of [
    ['{', /JSON/],
    [{ head: '' }, /"head" is none of meta, header, footer, address, abilities/],
    [{ meta: { SiteName: 1 } }, /"SiteName" must be a name with a text/],
    [{ meta: { viewport: 'width=1' } }, /"viewport" belongs to the page/],
    [{ address: 'www.example.gov.cn' }, /address must be/],
    [{ footer: '<script>' }, /footer: <script> is not allowed/]
  ]) {
    const { status, stderr } = spawnSync('node', build(what), { cwd: at('.'), encoding: 'utf8' })
    assert.notEqual(status, 0)
    assert.match(stderr, reason)
  }
})

// What each program that shows the page can do, and that nobody else asks which program it is.
import test from 'node:test'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { abilitiesOf } from '../../web/src/hosts.js'

const BROWSER = { print: true, saveImage: 'download' }
const WEB_VIEW = { print: false, saveImage: 'press' }
const android =
  'Mozilla/5.0 (Linux; Android 9; HLK-AL00) AppleWebKit/537.36 Version/4.0 Chrome/86.0 Mobile Safari/537.36'
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148'

test('a browser prints and downloads', () => {
  for (const agent of ['', android, phone, 'Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0'])
    assert.deepEqual(abilitiesOf({}, agent), BROWSER, agent)
})

test('WeChat, Alipay and the mini-programs of both have no paper, and a long press saves a picture', () => {
  for (const agent of [
    `${android} MicroMessenger/8.0.40.2400(0x28002858) Process/toolsmp`,
    `${android} MicroMessenger/8.0.40 miniProgram/wx0123456789abcdef`,
    `${phone} MicroMessenger/8.0.38(0x18002629) NetType/WIFI`,
    `${android} AlipayDefined(nt:WIFI) AliApp(AP/10.3.70) AlipayClient/10.3.70`,
    `${phone} AliApp(AP/10.3.70) AlipayClient/10.3.70 MiniProgram`
  ])
    assert.deepEqual(abilitiesOf({}, agent), WEB_VIEW, agent)
})

test('what the host of a site declares of its own program comes before what its name tells', () => {
  assert.deepEqual(abilitiesOf({ print: false }, android), { print: false, saveImage: 'download' })
  assert.deepEqual(abilitiesOf({ saveImage: 'download' }, `${android} MicroMessenger/8.0`), {
    print: false,
    saveImage: 'download'
  })
  assert.deepEqual(abilitiesOf({}, android), BROWSER)
})

test('no other script asks which program shows the page', () => {
  const folder = new URL('../../web/src/', import.meta.url)
  const scripts = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js') && file !== 'hosts.js')
  assert.ok(scripts.length > 30)
  const asking = scripts.filter((file) =>
    /MicroMessenger|miniProgram|Alipay|\buserAgent|\bappVersion\b|\bvendor\b/i.test(
      readFileSync(new URL(file, folder), 'utf8')
    )
  )
  assert.deepEqual(asking, [])
})

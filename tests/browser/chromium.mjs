// The machine's Chromium, for tests and measurements: no sandbox (they may run as root), and nothing asked of anybody.
import { chromium } from 'playwright-core'

export const launchChromium = () =>
  chromium.launch({
    executablePath: process.env.CHROME || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })

// The engines that citizens' browsers are made of, from an old WeChat kernel to today's, each opened the same way.
// `withoutWebAssembly` is what switches WebAssembly off there; `runs` is the build of the calculator that the engine runs
// under the page's own policy: before Chromium 97, 'wasm-unsafe-eval' meant nothing, so there the JavaScript must do.
// `grumbles` is what an engine says, and reports as a breach, of a page that is right: only by trying WebAssembly does a
// page learn that it may not. And a page that is left while it fetches a file in the quiet calls that off, which every
// engine words in its own way, most of them not at all. A fetch that fails on a page that stays is reported as a failed
// load besides: on a phone with a processor six times slower and slow 4G none does.
import { at } from '../built.mjs'
import { openChromium } from './chromium.mjs'
import { openFirefox } from './firefox.mjs'
import { openWebKitGtk, openWpe } from './webkit.mjs'

const oldKernel = (version) => ({
  name: `chromium-${version}`,
  runs: 'javascript',
  grumbles: [
    /invalid source: ''wasm-unsafe-eval''/,
    /Wasm code generation disallowed by embedder/,
    /^script-src eval$/,
    /^javascript: Unknown error occurred while trying to verify integrity/
  ],
  open: (flags) => openChromium(at(`build/chromiums/chromium-${version}`), flags),
  withoutWebAssembly: ['--js-flags=--noexpose-wasm']
})

export const engines = [
  oldKernel(64),
  oldKernel(86),
  {
    name: 'chromium',
    runs: 'wasm',
    grumbles: [/^javascript: Fetch API cannot load \S+\.\s/],
    open: (flags) => openChromium(process.env.CHROME || '/usr/bin/chromium', flags),
    withoutWebAssembly: ['--js-flags=--jitless']
  },
  {
    name: 'firefox',
    runs: 'wasm',
    grumbles: [/The computed hash is “47DEQpj8HBSa\+/], // that of nothing
    open: openFirefox,
    withoutWebAssembly: { 'javascript.options.wasm': false }
  },
  {
    name: 'webkitgtk',
    runs: 'wasm',
    grumbles: [],
    open: openWebKitGtk,
    withoutWebAssembly: { JSC_useWasm: '0', JSC_useWebAssembly: '0' }
  },
  {
    name: 'wpe',
    runs: 'wasm',
    grumbles: [],
    open: openWpe,
    withoutWebAssembly: { JSC_useJIT: '0' }
  }
]

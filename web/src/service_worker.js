// Keeps one whole version of the site for days without network. It is installed completely or not at all.
// Every file but the page itself carries its content's hash in its name, and the page checks it, so no page can get
// another version's file; that is why a new worker may take over at once, beside open pages of the version before.
import { files, pages, version } from 'huji-worker'
import { sriHash } from './integrity.js'

/** @import { FileEntry } from './types' */

/** @type {any} ServiceWorkerGlobalScope, which the types of a page do not have */
const worker = self
const { registration } = worker

const PREFIX = 'huji ' + registration.scope + ' '
const PAGE = './'

// How long the page may take from the network to be preferred to the one kept here: a good network gives today's
// policies, and on a bad one nobody waits. A browser that asks the network while it wakes this worker (navigation
// preload) has given it most of that time already.
const PATIENCE = 80
const PATIENCE_WOKEN = 20

const preload = registration.navigationPreload

const kept = () => caches.open(PREFIX + version)

/** @param {FileEntry} entry */
const request = ({ file, sha256 }) =>
  new Request(file, { integrity: sriHash(sha256), cache: file === PAGE ? 'no-cache' : 'default' })

worker.addEventListener('install', (/** @type {any} */ event) => {
  worker.skipWaiting()
  event.waitUntil(kept().then((cache) => cache.addAll(files.map(request))))
})

// The version before stays, for its open pages.
async function forget() {
  const names = await caches.keys()
  await Promise.all(
    names
      .filter((name) => name.startsWith(PREFIX))
      .slice(0, -2)
      .map((name) => caches.delete(name))
  )
}

worker.addEventListener('activate', (/** @type {any} */ event) =>
  event.waitUntil(Promise.all([forget(), preload && preload.enable()]))
)

/** @param {any} event a FetchEvent */
async function page(event) {
  const patience = preload && performance.now() < 1000 ? PATIENCE_WOKEN : PATIENCE
  const offered = Promise.resolve(event.preloadResponse).then((preloaded) => preloaded || fetch(event.request))
  event.waitUntil(offered.catch(() => {})) // an unused navigation preload would be a warning in the console
  const stored = (await kept()).match(PAGE)
  const late = new Promise((resolve) => setTimeout(resolve, patience)).then(() => stored)
  const first = await Promise.race([offered, late]).catch(() => null)
  return first && first.ok ? first : (await stored) || offered
}

// The page asks past all caches for what came damaged.
/** @param {Request} wanted */
async function file(wanted) {
  const stored = await caches.match(wanted.url, { ignoreVary: true })
  if (!stored) return fetch(wanted)
  return wanted.cache === 'reload' ? fetch(wanted).catch(() => stored) : stored
}

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const wanted = event.request
  const path = wanted.url.split(/[?#]/)[0]
  if (wanted.method !== 'GET') return
  if (wanted.mode !== 'navigate') event.respondWith(file(wanted))
  else if (pages.some((name) => path === registration.scope + name)) event.respondWith(page(event))
})

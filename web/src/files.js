// Fetches the site's files and runs its scripts. Every hash comes from the catalog, which is part of the page itself.
// What has arrived stays in memory, so that no later step has to ask for it again.
import { asked, parts } from './site.js'
import { Failure } from './failure.js'
import { spelled } from './integrity.js'

// Milliseconds before the second and the third try, and the most that one try may take.
const PAUSES = [500, 1500]
const LIMIT = 15000

const kept = {}

/// Keeps what `load` promises. A failure is forgotten, so that the next call tries anew.
export function keep(key, load) {
  if (!kept[key]) {
    kept[key] = load()
    kept[key].catch(() => {
      delete kept[key]
    })
  }
  return kept[key]
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const tooLate = () =>
  pause(LIMIT).then(() => {
    throw new Failure('network', 'too late')
  })

// What the page's smallest script has asked for already, by the same hash.
function askedEarly(file) {
  const answer = asked[file]
  delete asked[file]
  return answer
}

async function arriving(file, integrity, cache) {
  const answer = await ((cache === 'default' && askedEarly(file)) || fetch(file, { integrity, cache }))
  if (answer.ok) return answer.arrayBuffer()
  throw new Failure('network', file + ': ' + answer.status)
}

const download = (file, integrity, cache) => Promise.race([arriving(file, integrity, cache), tooLate()])

// A browser does not say whether a file stayed away or was refused for its hash: what comes without the hash tells.
const failureOf = (file) =>
  download(file, '', 'reload')
    .then(
      () => 'damaged',
      () => 'network'
    )
    .then((kind) => new Failure(kind, file))

// Later tries pass by the browser's cache: a file that arrived damaged once would come damaged from there for ever.
async function fetchPatiently({ file, sha256 }, again, most) {
  const integrity = spelled(sha256)
  for (let tries = 0; ; tries++) {
    try {
      return await download(file, integrity, again || tries ? 'reload' : 'default')
    } catch (error) {
      if (tries === most) throw error instanceof Failure ? error : await failureOf(file)
    }
    await pause(PAUSES[tries])
  }
}

/// The bytes of the file with this hash, and of no other; `most`: how often to try again.
export const fetchBytes = (entry, again, most = PAUSES.length) =>
  keep(entry.file, () => fetchPatiently(entry, again, most))

export async function fetchTexts(entry, again) {
  return JSON.parse(new TextDecoder().decode(await fetchBytes(entry, again)))
}

function runScript({ file, sha256 }) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = file
    script.integrity = spelled(sha256)
    script.onload = resolve
    script.onerror = () => {
      script.remove()
      reject(new Failure('network', file))
    }
    document.head.append(script)
  })
}

// A script that fails is fetched anew, past the browser's cache, which then has it for the second element.
async function runPatiently(entry, again) {
  if (!again) {
    try {
      return await runScript(entry)
    } catch {
      /* the fetch says why */
    }
  }
  await fetchPatiently(entry, true, PAUSES.length)
  return runScript(entry)
}

/// Runs the script with this hash, once.
export const loadScript = (entry, again) => keep(entry.file, () => runPatiently(entry, again))

/// What a part of the page offers: parts are scripts that it loads after its own.
export async function loadPart(name, again) {
  await loadScript(parts[name], again)
  return window[parts[name].global]
}

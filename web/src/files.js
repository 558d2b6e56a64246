// Fetches the site's files and runs its scripts. Every hash comes from the catalog, which is part of the page itself.
// What has arrived stays in memory, so that no later step has to ask for it again.
import { Failure } from './failure.js'
import { sriHash } from './integrity.js'
import { createMemo } from './memo.js'

/** @import { FileEntry, ScriptEntry } from './types' */
/** @typedef {ReturnType<typeof createFiles>} Files */

// Milliseconds before the second and the third try, and the most that one try may take.
const PAUSES = [500, 1500]
const LIMIT = 15000

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

// The timer of a request that comes in time runs on, and nobody hears of it.
/** @type {() => Promise<never>} */
const tooLate = () =>
  pause(LIMIT).then(() => {
    throw new Failure('network', 'too late')
  })

/** @param {FileEntry} entry @returns {Promise<void>} */
function runScript({ file, sha256 }) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = file
    script.integrity = sriHash(sha256)
    script.onload = () => resolve()
    script.onerror = () => {
      script.remove()
      reject(new Failure('network', file))
    }
    document.head.append(script)
  })
}

/**
 * @param {Record<string, ScriptEntry>} parts the page's later scripts, by name
 * @param {Record<string, Promise<Response>>} asked the requests that the preload script made already, by file; each is used once
 */
export function createFiles(parts, asked) {
  const memoize = createMemo()

  /** @param {string} file */
  function preloaded(file) {
    const response = asked[file]
    delete asked[file]
    return response
  }

  /** @param {string} file @param {string} integrity @param {RequestCache} cache */
  async function request(file, integrity, cache) {
    const response = await ((cache === 'default' && preloaded(file)) || fetch(file, { integrity, cache }))
    if (response.ok) return response.arrayBuffer()
    throw new Failure('network', file + ': ' + response.status)
  }

  /** @param {string} file @param {string} integrity @param {RequestCache} cache */
  const download = (file, integrity, cache) => Promise.race([request(file, integrity, cache), tooLate()])

  // fetch() fails alike for no network and for a wrong hash; fetching again without `integrity` tells them apart.
  /** @param {string} file */
  const failureOf = (file) =>
    download(file, '', 'reload').then(
      () => new Failure('damaged', file),
      () => new Failure('network', file)
    )

  // Later tries bypass the browser's cache: a file that arrived damaged once would come damaged from there for ever.
  /** @param {FileEntry} entry @param {boolean} again @param {number} most */
  async function fetchPatiently({ file, sha256 }, again, most) {
    const integrity = sriHash(sha256)
    for (let tries = 0; ; tries++) {
      try {
        return await download(file, integrity, again || tries ? 'reload' : 'default')
      } catch (error) {
        if (tries === most) throw error instanceof Failure ? error : await failureOf(file)
      }
      await pause(PAUSES[tries])
    }
  }

  /**
   * The bytes of the file with this hash, and of no other.
   * @param {FileEntry} entry
   * @param {boolean} [again] bypasses the browser's cache
   * @param {number} [most] how often to try again
   */
  const fetchBytes = (entry, again = false, most = PAUSES.length) =>
    memoize(entry.file, () => fetchPatiently(entry, again, most))

  // A script that fails is fetched anew, past the browser's cache, which then has it for the second element.
  /** @param {ScriptEntry} entry @param {boolean} again */
  async function runPatiently(entry, again) {
    if (!again) {
      try {
        return await runScript(entry)
      } catch {
        // the fetch says why
      }
    }
    await fetchPatiently(entry, true, PAUSES.length)
    return runScript(entry)
  }

  return {
    fetchBytes,
    /**
     * What a file of JSON holds.
     * @param {FileEntry} entry
     * @param {boolean} [again]
     */
    fetchJson: async (entry, again) => JSON.parse(new TextDecoder().decode(await fetchBytes(entry, again))),
    /**
     * What a part of the page offers: a script that the page loads after its own, and runs once.
     * @param {string} name
     * @param {boolean} [again]
     * @returns {Promise<any>}
     */
    async loadPart(name, again = false) {
      const entry = parts[name]
      await memoize(entry.file, () => runPatiently(entry, again))
      return /** @type {any} */ (window)[entry.global]
    }
  }
}

/**
 * Remembers what promises bring, by key. A failure is forgotten, so that the next call tries anew.
 * @returns {<T>(key: string, load: () => Promise<T>) => Promise<T>}
 */
export function createMemo() {
  /** @type {Record<string, Promise<any>>} */
  const promises = {}
  return (key, load) => {
    if (!promises[key]) {
      promises[key] = load()
      promises[key].catch(() => {
        delete promises[key]
      })
    }
    return promises[key]
  }
}

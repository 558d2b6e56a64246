// The modules whose values the build alone knows (build.mjs).
declare module 'huji-site' {
  export const catalog: import('./types').Site['catalog']
  export const parts: import('./types').Site['parts']
  export const wasm: import('./types').Site['wasm']
  export const languages: import('./types').Site['languages']
  export const source: import('./types').Site['source']
  export const abilities: import('./types').Site['abilities']
}
declare module 'huji-worker' {
  export const files: import('./types').FileEntry[]
  /** The names that the page answers to. */
  export const pages: string[]
  export const version: string
}

// What the site consists of, as the preload script brought it: the catalog of cities, the parts, the engine's file, each with
// its SHA-256, and what was asked for already.
export const { catalog, parts, wasm, asked } = window.hujiSite

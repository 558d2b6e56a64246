// What the site consists of, as the preload script brought it: the catalog of cities, the parts, the engine's file, each with
// its SHA-256, and what was asked for already; the languages by tag, each with the `name` it gives itself and `voices`; and
// `source`, the tag of the language that the documents are written in and the page starts in.
export const { catalog, parts, wasm, languages, source, asked } = window.hujiSite

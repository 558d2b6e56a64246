// @ts-check
/// What the address invites to: a city, a language (ids that nobody has checked yet), a computer in a public hall. Each city has
/// a page of its own, kaili.html, whose head asks for the city's files; ?city= does the same a little later.
export function readLaunchParams() {
  const asked = new URLSearchParams(location.search)
  const [, page] = /(\w+)\.html$/.exec(location.pathname) || []
  return { city: asked.get('city') || page, language: asked.get('lang'), isKiosk: asked.has('kiosk') }
}

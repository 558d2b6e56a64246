/** @import { LaunchParams } from './types' */

/**
 * What the address asks for. Each city has a page of its own, kaili.html, whose head asks for the city's files; ?city= does
 * the same a little later.
 * @param {{ search: string, pathname: string }} location
 * @param {string[]} languages the page's
 * @returns {LaunchParams}
 */
export function readLaunchParams({ search, pathname }, languages) {
  const params = new URLSearchParams(search)
  const [, page = null] = /(\w+)\.html$/.exec(pathname) || []
  const language = params.get('lang')
  return {
    city: params.get('city') || page,
    language: language !== null && languages.includes(language) ? language : null,
    isKiosk: params.has('kiosk')
  }
}

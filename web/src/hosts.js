// What the programs that show the page can do. Asked nowhere else: a web view has window.print and takes a download link,
// and then does nothing, so only its name tells.

/** @typedef {import('./types').Abilities} Abilities */

/** @type {Abilities} A browser of its own. */
const BROWSER = { print: true, saveImage: 'download' }

/** The first row whose name is in the user agent holds. @type {readonly (Abilities & { name: RegExp })[]} */
const HOSTS = [
  // WeChat, and mini-programs inside it and elsewhere
  { name: /MicroMessenger|miniProgram/i, print: false, saveImage: 'press' },
  // Alipay
  { name: /AlipayClient/i, print: false, saveImage: 'press' }
]

/**
 * The abilities of the program that shows the page.
 * @param {Partial<Abilities>} [declared]  by the host whose site this is (--host), which knows its own program best
 * @param {string} [userAgent]
 * @returns {Abilities}
 */
export function abilitiesOf(declared, userAgent = navigator.userAgent) {
  const { print, saveImage } = HOSTS.find(({ name }) => name.test(userAgent)) || BROWSER
  return Object.assign({ print, saveImage }, declared)
}

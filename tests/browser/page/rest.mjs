// What the page fetches in the quiet after the first question: measured on a visitor who then does nothing.
const rests = new Map()

/// Waits until the page has fetched all that it ever fetches and its worker is installed.
export const settled = (visitor) => visitor.page.waitForFunction(
  () => navigator.serviceWorker.getRegistration().then((registration) => Boolean(registration && registration.active)))

export async function restOf(browser, city) {
  if (!rests.has(city)) {
    const visitor = await browser.visit()
    await visitor.choose(city)
    const loaded = visitor.requests.length
    await visitor.press('main [data-goal="everything"]')
    await settled(visitor)
    rests.set(city, visitor.requests.slice(loaded))
    await visitor.leave()
  }
  return rests.get(city)
}

// What the page prefetches in the quiet after the first question: measured on a visitor who then does nothing.
const rests = new Map()

/// Waits until what the page says of itself is true.
export async function until(page, says, argument) {
  for (const began = Date.now(); !(await page.evaluate(says, argument));) {
    if (Date.now() - began > 20_000) throw new Error(`never true: ${says}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/// Waits until the page has fetched all that it ever fetches, and its worker is at work.
export const settled = ({ page }) =>
  until(page, async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return Boolean(registration && registration.active && registration.active.state === 'activated')
  })

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

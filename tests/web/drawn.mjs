// What the page's views draw, as HTML, without a browser.
import { drawn } from '../../web/design/drawn.mjs'

/// The markup of what `make` builds.
export const markup = (make) => String(drawn(make))

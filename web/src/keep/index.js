// What the page loads when a citizen wants to keep the results, or comes back by a kept link.
export { readLink } from './link.js';
export { keepPart } from './part.js';

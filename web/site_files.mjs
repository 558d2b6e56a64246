// The files of the site by their hashes: { name, bytes } each.
import { createHash } from 'node:crypto'

export const digest = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding)

/// As the `integrity` attributes of the pages have it.
export const integrity = (bytes) => 'sha384-' + digest(bytes, 'sha384', 'base64')

/// A name with the start of the content's hash in it, so that no file is ever taken for another version of it.
export function hashedName(name, bytes) {
  const dot = name.lastIndexOf('.')
  return name.slice(0, dot) + '.' + digest(bytes, 'sha256', 'hex').slice(0, 16) + name.slice(dot)
}

/// What the page must know of a file that it loads itself.
export const loadable = ({ name, bytes }) => ({ file: name, sha256: digest(bytes, 'sha256', 'hex') })

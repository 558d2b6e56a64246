/**
 * A SHA-256 of 64 hexadecimal digits, as `integrity` attributes and requests write it (Subresource Integrity).
 * @param {string} sha256
 */
export const sriHash = (sha256) =>
  'sha256-' + btoa(sha256.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))))

// A SHA-256 of hexadecimal digits, as `integrity` attributes and requests spell it.
export const spelled = (sha256) =>
  'sha256-' + btoa(sha256.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))))

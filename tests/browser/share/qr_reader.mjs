// Reads the QR code in a picture { data, width, height }, as a phone would: its text, or null.
import jsQR from 'jsqr'

export function readCode({ data, width, height }) {
  const found = jsQR(data, width, height)
  return found && found.data
}

const TABLE = Array.from({ length: 256 }, (_, remainder) => {
  for (let i = 0; i < 8; i++) remainder = (remainder >>> 1) ^ (remainder & 1 && 0xedb88320)
  return remainder
})

/**
 * The CRC-32 of a text's UTF-8 bytes, equal to the engine's own.
 * @param {string} text
 */
export function crc32(text) {
  let crc = -1
  for (const byte of new TextEncoder().encode(text)) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 255]
  return ~crc >>> 0
}

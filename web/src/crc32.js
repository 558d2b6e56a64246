/// The CRC-32 of a text's UTF-8 bytes, as the engine's own.
export function crc32(text) {
  let crc = -1;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc >>> 1 ^ (crc & 1 && 0xEDB88320);
  }
  return ~crc >>> 0;
}

// The checksum that GitHub, npm and others put into their tokens.

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** CRC-32 (IEEE 802.3) of a text's low bytes, as an unsigned number. */
export function crc32(text: string): number {
  let value = -1;
  for (let index = 0; index < text.length; index++)
    value = (TABLE[(value ^ text.charCodeAt(index)) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

/** CRC-32 in base 62, digits before capitals before small letters, padded to six characters. */
export function crc32Base62(text: string): string {
  let value = crc32(text);
  let digits = '';
  while (digits.length < 6) {
    digits = (BASE62[value % 62] ?? '') + digits;
    value = Math.floor(value / 62);
  }
  return digits;
}

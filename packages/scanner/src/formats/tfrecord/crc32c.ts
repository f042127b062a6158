// CRC-32C (Castagnoli), masked as TensorFlow's records have it (tensorflow/core/lib/hash/crc32c.h). For a few bytes at a
// time: no table of tables.

const POLYNOMIAL = 0x82f63b78;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  return crc >>> 0;
});

/** Added after the rotation, so that a checksum of bytes that hold checksums is not degenerate. */
const MASK_DELTA = 0xa282ead8;

/** The checksum that stands behind these bytes. */
export function maskedCrc32c(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 255] as number);
  crc = ~crc >>> 0;
  return (((crc >>> 15) | (crc << 17)) + MASK_DELTA) >>> 0;
}

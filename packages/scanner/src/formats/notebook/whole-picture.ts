// Pictures that are whole by both their ends: nothing stands in front of them and nothing behind, where payloads hide. A
// notebook has hundreds; told by a few bytes of their base64, they need not be scanned one by one.

/** Base64 characters of each end that are looked at: a multiple of four, so that they decode on their own. */
const END_UNITS = 24;

const PNG_START = '89504e470d0a1a0a0000000d49484452';
const PNG_END = '0000000049454e44ae426082';
const JPEG_START = 'ffd8ff';
const JPEG_END = 'ffd9';
const GIF_START = /^474946383[79]61/;

/** True for PNG, JPEG and GIF from their first byte to their last. */
export function isWholePicture(base64: string): boolean {
  const bare = base64.trimEnd();
  if (bare.length < 2 * END_UNITS || bare.length % 4 !== 0) return false;
  const start = hexOf(bare.slice(0, END_UNITS));
  const end = hexOf(bare.slice(-END_UNITS));
  if (start.startsWith(PNG_START)) return end.endsWith(PNG_END);
  if (start.startsWith(JPEG_START)) return end.endsWith(JPEG_END);
  return GIF_START.test(start) && end.endsWith('003b');
}

function hexOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex');
}

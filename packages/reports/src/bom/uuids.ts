// UUIDs of content (RFC 9562, version 5): the same content has the same one, everywhere and always.

import { createHash } from 'node:crypto';

/** Name space of the bills of materials of this product. */
const NAME_SPACE = '4f2a6c1e-3d5b-5a7e-9c80-5e7a5ca9b0e1';

/** @param content what is named, in full */
export function contentUuid(content: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAME_SPACE.replaceAll('-', ''), 'hex'))
    .update(content)
    .digest();
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

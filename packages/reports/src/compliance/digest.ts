// SHA-256 of text and bytes.

import { createHash } from 'node:crypto';

/** Lower-case hexadecimal; text is taken as UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

// The text of a whole artifact, for readers that need all of it at once.

import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { decodeText } from './decode-text.ts';
import { textEncoding } from './encoding.ts';

/**
 * Up to LIMITS.sourceBytes, decoded; what is beyond is a gap.
 *
 * @param consequence of the gap, one sentence
 */
export function readText(context: FormatContext, consequence: string): string {
  const { bytes } = context;
  const most = LIMITS.sourceBytes.value;
  const content = bytes.read(0, most);
  if (bytes.sizeBytes > most) {
    context.gap({
      kind: 'limit',
      reason: `The text has ${bytes.sizeBytes} bytes; ${most} of them were read (limit sourceBytes).`,
      consequence,
      location: { offset: most, lengthBytes: bytes.sizeBytes - most },
    });
  }
  const encoding = textEncoding(content, true) ?? 'utf-8';
  return decodeText(content, encoding);
}

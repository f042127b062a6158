// Which payload a piece of bytes begins with: for values that were decoded and stand for themselves.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { validateAnchor, validateRangeStart } from './anchor-dispatch.ts';
import type { PayloadHit } from './hit.ts';
import { Lookup } from './lookup.ts';

/** How far behind the start the anchors of payloads stand: most at it, a few bytes on, and that of tar in its header. */
const ANCHOR_OFFSETS: readonly number[] = [0, 1, 2, 3, 4, 257];

/**
 * The payload at the very start.
 *
 * @returns undefined where none is there; what stands further in is not looked for
 */
export function payloadAtStart(bytes: RandomAccess): PayloadHit | undefined {
  const lookup = new Lookup(bytes);
  const atStart = validateRangeStart(lookup, 0);
  if (atStart !== undefined) return atStart;
  for (const anchorAt of ANCHOR_OFFSETS) {
    const [first, second] = lookup.view(anchorAt, 2);
    if (first === undefined || second === undefined) return undefined;
    const hit = validateAnchor(lookup, anchorAt, first, second);
    if (hit?.offset === 0) return hit;
  }
  return undefined;
}

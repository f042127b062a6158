// Finds short byte patterns in content of any size: one pass in large reads that overlap, nothing kept but the places.

import { LIMITS } from '../limits.ts';
import type { FormatContext } from './format.ts';

/** Read at once. */
const CHUNK_BYTES = 1024 * 1024;

/**
 * @param patterns none longer than a few hundred bytes
 * @param maxHits over all patterns
 * @returns places in ascending order for each chunk; undefined where time ran out before the end, which a gap tells
 */
export function findBytes(
  context: FormatContext,
  patterns: readonly Uint8Array[],
  maxHits: number = LIMITS.payloadFacts.value,
): readonly number[] | undefined {
  const { bytes, budget } = context;
  const overlap = Math.max(0, ...patterns.map((pattern) => pattern.length - 1));
  const hits = new Set<number>();
  for (let at = 0; at < bytes.sizeBytes; at += CHUNK_BYTES) {
    if (budget.isOutOfTime()) {
      context.gap({
        kind: 'timeout',
        reason: `The time for this file was used up at offset ${at}.`,
        consequence: 'Names of libraries behind it were not looked for.',
        location: { offset: at },
      });
      return undefined;
    }
    const part = bytes.read(at, CHUNK_BYTES + overlap);
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    for (const pattern of patterns) {
      for (
        let hit = chunk.indexOf(pattern);
        hit >= 0 && hits.size < maxHits;
        hit = chunk.indexOf(pattern, hit + 1)
      )
        hits.add(at + hit);
    }
  }
  return [...hits].sort((a, b) => a - b);
}

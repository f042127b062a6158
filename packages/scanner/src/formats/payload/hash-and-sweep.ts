// The one sequential pass over an artifact: every byte goes through one reused buffer to the hash and to the search for
// payloads. Which of the hits matter is decided afterwards, by payloadsIn, when the formats have said what they explain.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { ANCHOR_BYTES } from '../../bytes/sweep/anchors.ts';
import { createSweepKernel, type SweepKernel } from '../../bytes/sweep/sweep-kernel.ts';
import { LIMITS } from '../../limits.ts';
import { validateAnchor } from './anchor-dispatch.ts';
import { isHopeless } from './decline-early.ts';
import { type ByteRange, Lookup } from './lookup.ts';
import { PayloadHits } from './payload-hits.ts';

/** What the pass feeds besides its search, and what may end it. */
export interface SweepOptions {
  /** Gets every byte once, in order: a hash's `update`. The view is only valid during the call. */
  readonly onBytes?: (chunk: Uint8Array) => void;
  /** Asked once a chunk; true ends the pass (deadline, budget). */
  readonly shouldStop?: () => boolean;
  /**
   * Where hits matter, ascending and disjoint: pickles that begin elsewhere are not looked for, and nothing is where there
   * is no range. Default: everywhere.
   */
  readonly ranges?: readonly ByteRange[];
  /** For tests: another search. */
  readonly kernel?: SweepKernel;
}

/** What one pass found and how far it came. */
export interface Sweep {
  /** Everything that validated, wherever it lies. */
  readonly hits: PayloadHits;
  /** How far the pass came: less than the size where it was stopped or the bytes ended early. */
  readonly bytesSwept: number;
  /** True where there were too many hits, or lookalikes used up the work limit: some were dismissed unproven. */
  readonly isProofExhausted: boolean;
}

/** In the window, what is carried over stands before what is read: so many bytes that reads stay aligned, in the file and in memory. */
export const CARRY_BYTES = 64;

let shared: SweepKernel | undefined;

/**
 * Reads an artifact once, front to back.
 *
 * Costs about 0.2 s of CPU a GiB besides the hash and the reading; memory is one window of LIMITS.sweepWindowBytes, shared by all
 * sweeps of the process, and seventeen bytes a hit. Throws only what `onBytes` throws.
 */
export function hashAndSweep(bytes: RandomAccess, options: SweepOptions = {}): Sweep {
  shared ??= createSweepKernel(CARRY_BYTES + LIMITS.sweepWindowBytes.value);
  const kernel = options.kernel ?? shared;
  const { window } = kernel;
  const lookup = new Lookup(bytes, options.ranges);
  const hits = new PayloadHits();
  const isSearched = options.ranges === undefined || options.ranges.length > 0;
  const overlap = ANCHOR_BYTES - 1;
  let swept = 0;
  let carried = 0;
  const onCandidate = (position: number): void => {
    if (isHopeless(window, CARRY_BYTES - carried, position)) return;
    const anchorAt = swept - CARRY_BYTES + position;
    const first = window[position] ?? 0;
    const second = window[position + 1] ?? 0;
    const hit = validateAnchor(lookup, anchorAt, first, second);
    if (hit !== undefined && hit.offset >= 0) {
      hits.add({ offset: hit.offset, anchorAt, payload: hit.payload });
    }
  };
  while (swept < bytes.sizeBytes) {
    if (options.shouldStop?.() === true) break;
    const read = bytes.readInto(swept, window.subarray(CARRY_BYTES));
    if (read === 0) break;
    const end = CARRY_BYTES + read;
    options.onBytes?.(window.subarray(CARRY_BYTES, end));
    lookup.moveTo(swept - carried, window.subarray(CARRY_BYTES - carried, end));
    if (isSearched) kernel.search(CARRY_BYTES - carried, end - overlap, onCandidate);
    swept += read;
    // The last two bytes may begin an anchor: they go before the next chunk.
    carried = Math.min(overlap, carried + read);
    window.copyWithin(CARRY_BYTES - carried, end - carried, end);
  }
  return { hits, bytesSwept: swept, isProofExhausted: lookup.isExhausted || hits.isCapped };
}

// The one pass over a file: SHA-256 and the search for payloads, fed by one buffer. Joins node:crypto and
// formats/payload, which knows no hash, no budget and no gap.

import { createHash, type Hash, hash as hashAtOnce } from 'node:crypto';
import { hashAndSweep } from '../formats/payload/hash-and-sweep.ts';
import { payloadsIn } from '../formats/payload/payloads-in.ts';
import { LIMITS } from '../limits.ts';
import type { HashAndSweep, SweepOutcome } from './plugins.ts';

/** SHA-256 of bytes that come in pieces; of one piece, which nearly every file is, without a state to keep. */
class Digest {
  readonly #sizeBytes: number;
  #state: Hash | undefined;
  #whole: string | undefined;

  /** @param sizeBytes of all pieces together */
  constructor(sizeBytes: number) {
    this.#sizeBytes = sizeBytes;
  }

  update(piece: Uint8Array): void {
    if (this.#state === undefined && piece.length === this.#sizeBytes) {
      this.#whole = hashAtOnce('sha256', piece, 'hex');
    } else {
      this.#state ??= createHash('sha256');
      this.#state.update(piece);
    }
  }

  /** Call once, after all pieces. */
  hex(): string {
    return this.#whole ?? (this.#state ?? createHash('sha256')).digest('hex');
  }
}

/** The pass that ships: see `HashAndSweep`. */
export const hashAndSearch: HashAndSweep = (bytes, { hash, ranges, budget, emit }) => {
  if (!hash && ranges.length === 0) return {};
  const digest = hash ? new Digest(bytes.sizeBytes) : undefined;
  let stoppedBy: 'time' | 'readBytes' | undefined;
  const { hits, bytesSwept, isProofExhausted } = hashAndSweep(bytes, {
    onBytes: (chunk) => digest?.update(chunk),
    ranges,
    shouldStop: () => {
      if (budget.isOutOfTime()) stoppedBy = 'time';
      else if (!budget.spend('readBytes', Math.min(bytes.sizeBytes, LIMITS.sweepWindowBytes.value)))
        stoppedBy = 'readBytes';
      return stoppedBy !== undefined;
    },
  });
  const isComplete = bytesSwept === bytes.sizeBytes;
  const search = payloadsIn(
    bytes,
    hits,
    // What the pass did not reach was not searched, and must not be read now.
    isComplete ? ranges : ranges.filter(({ start }) => start < bytesSwept),
  );
  for (const payload of search.payloads) emit(payload);
  return {
    ...(digest !== undefined && isComplete ? { sha256: digest.hex() } : {}),
    ...(isComplete ? {} : { stopped: { atOffset: bytesSwept, by: stoppedBy ?? 'short' } }),
    gaps: unproven(isProofExhausted || search.isProofExhausted, search.isCapped),
  };
};

function unproven(isProofExhausted: boolean, isCapped: boolean): NonNullable<SweepOutcome['gaps']> {
  return [
    ...(isProofExhausted
      ? [
          {
            kind: 'limit',
            reason: 'So many places look like the start of a payload that not all could be checked.',
            consequence: 'A payload in bytes that no format explains may have been missed.',
          } as const,
        ]
      : []),
    ...(isCapped
      ? [
          {
            kind: 'limit',
            reason: `More payloads were found than the limit payloadFacts allows (${LIMITS.payloadFacts.value}).`,
            consequence: 'The others were not judged.',
          } as const,
        ]
      : []),
  ];
}

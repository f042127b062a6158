// What a payload validator answers, and the checks they share.

import type { PayloadKind } from '@sentrascan/contract';
import type { Lookup } from './lookup.ts';

/** Something whose header holds. */
export interface PayloadHit {
  readonly payload: PayloadKind;
  /** Where it starts, which is not always where its anchor was. */
  readonly offset: number;
  readonly lengthBytes?: number;
  /** What the header says, one short phrase. */
  readonly detail: string;
}

/**
 * Looks whether a payload is there.
 *
 * @param anchorAt position of the anchor that raised the question
 * @returns undefined where the header does not hold
 */
export type PayloadValidator = (lookup: Lookup, anchorAt: number) => PayloadHit | undefined;

/** True where `view` holds exactly these bytes at `at`. */
export function holds(view: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => view[at + index] === byte);
}

/** A length that a header claims, only where it is positive and inside the file. */
export function lengthWithin(lookup: Lookup, offset: number, length: number): { lengthBytes?: number } {
  return length > 0 && offset + length <= lookup.sizeBytes ? { lengthBytes: length } : {};
}

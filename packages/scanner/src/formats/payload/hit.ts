// What a payload validator answers, and the reads they share: little- and big-endian integers that are 0 past the end.

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

/** Two bytes, low first. */
export function u16le(view: Uint8Array, at: number): number {
  return (view[at] ?? 0) | ((view[at + 1] ?? 0) << 8);
}

/** Two bytes, high first. */
export function u16be(view: Uint8Array, at: number): number {
  return ((view[at] ?? 0) << 8) | (view[at + 1] ?? 0);
}

/** Four bytes, low first, unsigned. */
export function u32le(view: Uint8Array, at: number): number {
  return (u16le(view, at) | (u16le(view, at + 2) << 16)) >>> 0;
}

/** Four bytes, high first, unsigned. */
export function u32be(view: Uint8Array, at: number): number {
  return ((u16be(view, at) << 16) | u16be(view, at + 2)) >>> 0;
}

/** A 64-bit integer as a double: exact below 2^53, and what lies above is far beyond any file. */
export function u64le(view: Uint8Array, at: number): number {
  return u32le(view, at) + u32le(view, at + 4) * 2 ** 32;
}

/** The same, high first. */
export function u64be(view: Uint8Array, at: number): number {
  return u32be(view, at) * 2 ** 32 + u32be(view, at + 4);
}

/** True where `view` holds exactly these bytes at `at`. */
export function holds(view: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => view[at + index] === byte);
}

/** A length that a header claims, only where it is positive and inside the file. */
export function lengthWithin(lookup: Lookup, offset: number, length: number): { lengthBytes?: number } {
  return length > 0 && offset + length <= lookup.sizeBytes ? { lengthBytes: length } : {};
}

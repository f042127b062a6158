// Sparse members of tar: the maps of GNU's four formats, and the member expanded without being written out.

import { clampRange, MAX_READ_BYTES, type RandomAccess, SliceAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { BLOCK_BYTES, tarNumber } from './header.ts';

/** A run of data: where it belongs in the member, and how long it is. Runs follow each other in the archive. */
export type SparseRun = readonly [offset: number, lengthBytes: number];

export interface SparseMap {
  readonly runs: readonly SparseRun[];
  /** Bytes of the archive that the map itself takes, from where the data would start. */
  readonly mapBytes: number;
  readonly realBytes: number;
}

/**
 * The map of the old GNU format: four runs in the header, the rest in blocks after it.
 *
 * @param after where the header ends in the archive
 */
export function readOldGnuMap(bytes: RandomAccess, header: Uint8Array, after: number): SparseMap {
  const runs: SparseRun[] = [];
  const addRuns = (block: Uint8Array, start: number, count: number): void => {
    for (let i = 0; i < count; i += 1) {
      const at = start + i * 24;
      const offset = tarNumber(block.subarray(at, at + 12));
      const length = tarNumber(block.subarray(at + 12, at + 24));
      if (offset !== undefined && length !== undefined && length > 0) runs.push([offset, length]);
    }
  };
  addRuns(header, 386, 4);
  let at = after;
  let isExtended = header[482] !== 0;
  while (isExtended && runs.length < LIMITS.sparseSegments.value) {
    const block = bytes.read(at, BLOCK_BYTES);
    if (block.length < BLOCK_BYTES) break;
    addRuns(block, 0, 21);
    isExtended = block[504] !== 0;
    at += BLOCK_BYTES;
  }
  return { runs, mapBytes: at - after, realBytes: tarNumber(header.subarray(483, 495)) ?? 0 };
}

/** The map of pax format 0.1: `offset,length,offset,length,...`. */
export function parseMapRecord(value: Uint8Array): SparseRun[] {
  const numbers = Buffer.from(value)
    .toString('latin1')
    .split(',', 2 * LIMITS.sparseSegments.value)
    .map(Number);
  return pairs(numbers);
}

function pairs(numbers: readonly number[]): SparseRun[] {
  const runs: SparseRun[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) runs.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
  return runs;
}

/** The map of pax format 1.0: decimal lines before the data, padded to a block. Undefined where it is none. */
export function readMapInData(bytes: RandomAccess, at: number): Omit<SparseMap, 'realBytes'> | undefined {
  const text = bytes.read(at, LIMITS.tarMetadataBytes.value);
  const numbers: number[] = [];
  let value = 0;
  let digits = 0;
  let wanted = 1;
  for (let i = 0; i < text.length; i += 1) {
    const byte = text[i] ?? 0;
    if (byte === 0x0a && digits > 0) {
      numbers.push(value);
      if (numbers.length === 1) wanted = 1 + 2 * value;
      if (wanted > 2 * LIMITS.sparseSegments.value) return undefined;
      if (numbers.length === wanted) {
        const mapBytes = Math.ceil((i + 1) / BLOCK_BYTES) * BLOCK_BYTES;
        return { runs: pairs(numbers.slice(1)), mapBytes };
      }
      value = 0;
      digits = 0;
    } else if (byte >= 0x30 && byte <= 0x39 && digits < 16) {
      value = value * 10 + (byte - 0x30);
      digits += 1;
    } else return undefined;
  }
  return undefined;
}

/** Sorts runs and checks that they neither overlap nor leave the member. */
export function areRunsSane(runs: readonly SparseRun[], realBytes: number): boolean {
  let end = 0;
  for (const [offset, length] of runs) {
    if (!(offset >= end && length >= 0 && offset + length <= realBytes)) return false;
    end = offset + length;
  }
  return Number.isSafeInteger(realBytes);
}

/** A sparse member as its reader would see it: zeros where the map has no run. */
export class SparseAccess implements RandomAccess {
  readonly sizeBytes: number;
  readonly #data: RandomAccess;
  readonly #runs: readonly SparseRun[];
  /** Where each run starts in the data. */
  readonly #dataStarts: readonly number[];

  /** @param runs sorted and sane, see `areRunsSane` */
  constructor(data: RandomAccess, runs: readonly SparseRun[], realBytes: number) {
    this.#data = data;
    this.#runs = runs;
    this.sizeBytes = realBytes;
    const starts: number[] = [];
    let start = 0;
    for (const [, length] of runs) {
      starts.push(start);
      start += length;
    }
    this.#dataStarts = starts;
  }

  readInto(at: number, target: Uint8Array): number {
    const [from, to] = clampRange(at, at + target.length, this.sizeBytes);
    target.fill(0, 0, to - from);
    for (let i = this.#firstRunEndingAfter(from); i < this.#runs.length; i += 1) {
      const [offset, length] = this.#runs[i] ?? [to, 0];
      if (offset >= to) break;
      const start = Math.max(offset, from);
      const end = Math.min(offset + length, to);
      if (start >= end) continue;
      const dataAt = (this.#dataStarts[i] ?? 0) + (start - offset);
      this.#data.readInto(dataAt, target.subarray(start - from, end - from));
    }
    return to - from;
  }

  #firstRunEndingAfter(at: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const [offset, length] = this.#runs[middle] ?? [0, 0];
      if (offset + length <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  read(at: number, lengthBytes: number): Uint8Array {
    const [from, to] = clampRange(at, at + Math.min(lengthBytes, MAX_READ_BYTES), this.sizeBytes);
    const bytes = new Uint8Array(to - from);
    this.readInto(from, bytes);
    return bytes;
  }

  slice(start: number, end: number): RandomAccess {
    return new SliceAccess(this, start, end);
  }

  close(): void {}
}

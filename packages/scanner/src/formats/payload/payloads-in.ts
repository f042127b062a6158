// Which hits of a sweep are payloads: those that start where no format explains the bytes, or in opaque data.

import type { PayloadFact, PayloadKind } from '@sentrascan/contract';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { validateAnchor, validateRangeStart } from './anchor-dispatch.ts';
import type { PayloadHit } from './hit.ts';
import { Lookup } from './lookup.ts';
import type { PayloadHits } from './payload-hits.ts';
import { zlibProgram } from './zlib-payload.ts';

/** Bytes `[start, end)` and how they lie to what the formats explain. */
export interface SearchedRange {
  readonly start: number;
  readonly end: number;
  readonly where: PayloadFact['where'];
}

/** The payloads of one artifact, and whether they are all. */
export interface PayloadSearch {
  readonly payloads: readonly PayloadFact[];
  /** True where there were more than LIMITS.payloadFacts. */
  readonly isCapped: boolean;
  /** True where lookalikes at the starts of ranges used up the work limit. */
  readonly isProofExhausted: boolean;
}

/** Kinds of which one file has many headers in a row. */
const SERIAL_KINDS: ReadonlySet<PayloadKind> = new Set(['zip', 'tar', 'gzip', 'bzip2', 'xz', 'zstd']);

/**
 * The payloads that start in these ranges, by offset.
 *
 * What has no anchor (text scripts, old pickles, old tar) is looked for where a range starts, opaque or not. Of
 * archives in a row in one range only the first is told, with the number of headers.
 *
 * @param ranges in ascending order; what formats explain and hold for transparent is not among them
 */
export function payloadsIn(
  bytes: RandomAccess,
  hits: PayloadHits,
  ranges: readonly SearchedRange[],
): PayloadSearch {
  const lookup = new Lookup(bytes);
  const payloads: PayloadFact[] = [];
  const seen = new Set<number>();
  for (const { start, end, where } of ranges) {
    if (end <= start) continue;
    const found: PayloadHit[] = [];
    const atStart = validateRangeStart(lookup, start) ?? zlibProgram(lookup, start);
    if (atStart !== undefined) found.push(atStart);
    for (const anchorAt of hits.anchorsIn(start, end)) {
      const [first = 0, second = 0] = lookup.view(anchorAt, 2);
      const hit = validateAnchor(lookup, anchorAt, first, second);
      if (hit === undefined || (atStart?.offset === hit.offset && atStart.payload === hit.payload)) continue;
      if (hit.payload === 'script' && isQuoted(lookup, hit.offset, start, where)) continue;
      found.push(hit);
    }
    const native = where === 'whole' ? nativeProgramAt(found, start) : undefined;
    for (const hit of merged(found)) {
      if (native !== undefined && native !== hit && isPartOfProgram(hit)) continue;
      if (seen.has(hit.offset)) continue;
      if (payloads.length === LIMITS.payloadFacts.value) {
        return { payloads, isCapped: true, isProofExhausted: lookup.isExhausted };
      }
      seen.add(hit.offset);
      payloads.push({ kind: 'payload', ...hit, where });
    }
  }
  return { payloads, isCapped: false, isProofExhausted: lookup.isExhausted };
}

const NATIVE_KINDS: ReadonlySet<PayloadKind> = new Set(['elf', 'pe', 'mach-o', 'mach-o-fat']);

function nativeProgramAt(hits: readonly PayloadHit[], start: number): PayloadHit | undefined {
  return hits.find(({ payload, offset }) => offset === start && NATIVE_KINDS.has(payload));
}

/** A program that is the whole file may hold what programs hold: compressed symbols, other programs, shell lines. */
function isPartOfProgram({ payload }: PayloadHit): boolean {
  return payload !== 'pickle';
}

const QUOTE_CONTEXT_BYTES = 32;

/** A `#!` line in the middle of text is quoted by it, unless the text itself stands where none belongs. */
function isQuoted(lookup: Lookup, offset: number, start: number, where: PayloadFact['where']): boolean {
  if ((where !== 'whole' && where !== 'opaque') || offset - start < QUOTE_CONTEXT_BYTES) return false;
  const before = lookup.view(offset - QUOTE_CONTEXT_BYTES, QUOTE_CONTEXT_BYTES);
  return before.every(
    (byte) => (byte >= 0x20 && byte !== 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d,
  );
}

/** What a pickle names can be read as the start of a pickle of its own: it is the same one. */
function isPartOf(outer: PayloadHit, { payload, offset }: PayloadHit): boolean {
  if (outer.payload !== 'pickle' || payload !== 'pickle') return false;
  return outer.lengthBytes !== undefined && offset < outer.offset + outer.lengthBytes;
}

/** Headers of one kind in a row, without another kind between them, told as one. */
function merged(hits: readonly PayloadHit[]): PayloadHit[] {
  const ordered = [...hits].sort((a, b) => a.offset - b.offset);
  const result: { hit: PayloadHit; headers: number }[] = [];
  for (const hit of ordered) {
    const last = result.at(-1);
    if (last !== undefined && isPartOf(last.hit, hit)) continue;
    if (last !== undefined && last.hit.payload === hit.payload && SERIAL_KINDS.has(hit.payload)) {
      last.headers++;
    } else {
      result.push({ hit, headers: 1 });
    }
  }
  return result.map(({ hit, headers }) => {
    if (headers === 1) return hit;
    // The length of the first entry is not that of the archive.
    const { lengthBytes: _, ...rest } = hit;
    return { ...rest, detail: `${hit.detail} and ${headers - 1} more` };
  });
}

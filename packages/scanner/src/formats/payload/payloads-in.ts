// Which hits of a sweep are payloads: those that start where no format explains the bytes, or in opaque data.

import { NATIVE_PAYLOADS, type PayloadFact, type PayloadKind } from '@sentrascan/contract';
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
  for (const range of ranges) {
    if (range.end <= range.start) continue;
    // One more than there is room for tells that there are too many.
    for (const hit of hitsIn(lookup, hits, range, LIMITS.payloadFacts.value - payloads.length + 1)) {
      if (seen.has(hit.offset)) continue;
      if (payloads.length === LIMITS.payloadFacts.value) {
        return { payloads, isCapped: true, isProofExhausted: lookup.isExhausted };
      }
      seen.add(hit.offset);
      payloads.push({ kind: 'payload', ...hit, where: range.where });
    }
  }
  return { payloads, isCapped: false, isProofExhausted: lookup.isExhausted };
}

/** What one range holds, headers in a row told as one; the search ends where there are more than `maxHits`. */
function hitsIn(
  lookup: Lookup,
  hits: PayloadHits,
  { start, end, where }: SearchedRange,
  maxHits: number,
): PayloadHit[] {
  const rows = new HitRows();
  const atStart = validateRangeStart(lookup, start) ?? zlibProgram(lookup, start);
  if (atStart !== undefined) rows.add(atStart);
  let native = where === 'whole' && atStart !== undefined ? nativeProgram(atStart, start) : undefined;
  for (const kept of hits.startingIn(start, end)) {
    if (atStart?.offset === kept.offset && atStart.payload === kept.payload) continue;
    // Another header of the archive at hand needs no second proof.
    if (rows.continues(kept.payload)) continue;
    const [first = 0, second = 0] = lookup.view(kept.anchorAt, 2);
    const hit = validateAnchor(lookup, kept.anchorAt, first, second);
    if (hit === undefined) continue;
    if (hit.payload === 'script' && isQuoted(lookup, hit.offset, start, where)) continue;
    if (where === 'whole') native ??= nativeProgram(hit, start);
    if (native !== undefined && native !== hit && isPartOfProgram(hit)) continue;
    rows.add(hit);
    if (rows.count > maxHits) break;
  }
  return rows.hits().filter((hit) => native === undefined || native === hit || !isPartOfProgram(hit));
}

function nativeProgram(hit: PayloadHit, start: number): PayloadHit | undefined {
  return hit.offset === start && NATIVE_PAYLOADS.has(hit.payload) ? hit : undefined;
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

/** Hits in the order of their starts; headers of one kind in a row, without another kind between them, are one. */
class HitRows {
  readonly #rows: { readonly hit: PayloadHit; headers: number }[] = [];

  get count(): number {
    return this.#rows.length;
  }

  /** True where a header of this kind belongs to the row at hand, which counts it. */
  continues(payload: PayloadKind): boolean {
    const last = this.#rows.at(-1);
    if (last === undefined || last.hit.payload !== payload || !SERIAL_KINDS.has(payload)) return false;
    last.headers++;
    return true;
  }

  add(hit: PayloadHit): void {
    const last = this.#rows.at(-1);
    if (last !== undefined && isPartOf(last.hit, hit)) return;
    if (!this.continues(hit.payload)) this.#rows.push({ hit, headers: 1 });
  }

  hits(): PayloadHit[] {
    return this.#rows.map(({ hit, headers }) => {
      if (headers === 1) return hit;
      // The length of the first entry is not that of the archive.
      const { lengthBytes: _, ...rest } = hit;
      return { ...rest, detail: `${hit.detail} and ${headers - 1} more` };
    });
  }
}

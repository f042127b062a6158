// Payloads compressed by zlib (RFC 1950). Its head is two bytes, of which chance makes one in a thousand: such a stream
// says nothing by itself, and chunks of arrays are compressed like this by their formats. It counts where it is asked
// for, at the start of a range or of a decoded value, and where what it inflates to begins with a payload.

import { inflateSync, constants as zlib } from 'node:zlib';
import type { PayloadKind } from '@sentrascan/contract';
import { MemoryAccess } from '../../bytes/random-access.ts';
import type { PayloadHit } from './hit.ts';
import type { Lookup } from './lookup.ts';
import { payloadAtStart } from './payload-at-start.ts';

/** Inflates to at most a thousand times as much. */
const INPUT_BYTES = 4096;
const MAX_OUTPUT_BYTES = 8 * 1024 * 1024;

/** What runs by itself. */
const PROGRAMS: ReadonlySet<PayloadKind> = new Set([
  'elf',
  'pe',
  'mach-o',
  'mach-o-fat',
  'dex',
  'pyc',
  'wasm',
  'lnk',
]);

/** What a zlib stream at `at` begins with. */
export function zlibPayload(lookup: Lookup, at: number): PayloadHit | undefined {
  const [first = 0, second = 0] = lookup.view(at, 2);
  const isHead = (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0;
  // A preset dictionary is nowhere at hand.
  if (!isHead || (second & 0x20) !== 0 || !lookup.spend(INPUT_BYTES)) return undefined;
  const content = inflated(lookup.view(at, INPUT_BYTES));
  const hit = content === undefined ? undefined : payloadAtStart(new MemoryAccess(content));
  return hit && { payload: hit.payload, offset: at, detail: `zlib stream of ${hit.detail}` };
}

/** The same, where it is a program: data may hold anything else compressed. */
export function zlibProgram(lookup: Lookup, at: number): PayloadHit | undefined {
  const hit = zlibPayload(lookup, at);
  if (hit === undefined) return undefined;
  return PROGRAMS.has(hit.payload) || hit.detail.includes('#!') ? hit : undefined;
}

function inflated(data: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(data, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: MAX_OUTPUT_BYTES });
  } catch {
    return undefined;
  }
}

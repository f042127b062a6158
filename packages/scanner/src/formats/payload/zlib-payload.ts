// Payloads compressed by zlib (RFC 1950). Its head is two bytes, of which chance makes one in a thousand: such a stream
// says nothing by itself, and chunks of arrays are compressed like this by their formats. It counts where it is asked
// for, at the start of a range or of a decoded value, and where what it inflates to begins with a payload.

import { inflateSync, constants as zlib } from 'node:zlib';
import type { PayloadKind } from '@sentrascan/contract';
import { MemoryAccess } from '../../bytes/random-access.ts';
import type { PayloadHit } from './hit.ts';
import type { Lookup } from './lookup.ts';
import { payloadAtStart } from './payload-at-start.ts';

/** How much is inflated, one after another until enough came out: a few bytes may stand for a thousand times as many. */
const INPUT_BYTES: readonly number[] = [128, 512, 4096];
/** What a payload's head takes. */
const ENOUGH_BYTES = 4096;
/** No decoder makes more of INPUT_BYTES. */
const MAX_OUTPUT_BYTES = 8 * 1024 * 1024;
/** What one trial costs; chunks of arrays are many, and their output small. */
const TRIAL_COST_BYTES = 1024;
/** What may come out for that; the rest is paid for in part. */
const INCLUDED_OUTPUT_BYTES = 256 * 1024;
const OUTPUT_SHARE = 16;

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
  if (!isHead || (second & 0x20) !== 0 || !lookup.spend(TRIAL_COST_BYTES)) return undefined;
  const content = beginning(lookup, at);
  const hit = content === undefined ? undefined : payloadAtStart(new MemoryAccess(content));
  return hit && { payload: hit.payload, offset: at, detail: `zlib stream of ${hit.detail}` };
}

/** The same, where it is a program: data may hold anything else compressed. */
export function zlibProgram(lookup: Lookup, at: number): PayloadHit | undefined {
  const hit = zlibPayload(lookup, at);
  if (hit === undefined) return undefined;
  return PROGRAMS.has(hit.payload) || hit.detail.includes('#!') ? hit : undefined;
}

/** The first bytes of what the stream holds, a whole head of it or all there is. */
function beginning(lookup: Lookup, at: number): Uint8Array | undefined {
  let content: Uint8Array | undefined;
  for (const inputBytes of INPUT_BYTES) {
    content = inflated(lookup.view(at, inputBytes));
    if (content === undefined || content.length >= ENOUGH_BYTES) break;
  }
  const extraBytes = (content?.length ?? 0) - INCLUDED_OUTPUT_BYTES;
  if (extraBytes > 0) lookup.spend(extraBytes / OUTPUT_SHARE);
  return content;
}

function inflated(data: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(data, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: MAX_OUTPUT_BYTES });
  } catch {
    return undefined;
  }
}

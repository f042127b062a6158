// Free text that a format carries, stated as a fact; base64, hex and other encodings in it are decoded far enough to see what they are.

import { inflateSync } from 'node:zlib';
import type { MetadataFact } from '@sentrascan/contract';
import { MemoryAccess } from '../bytes/random-access.ts';
import { LIMITS } from '../limits.ts';
import type { FormatContext } from './format.ts';
import { Lookup } from './payload/lookup.ts';
import { payloadAtStart } from './payload/payload-at-start.ts';
import { zlibPayload } from './payload/zlib-payload.ts';
import { type DecodedText, decodedText, MIN_ENCODED_CHARACTERS } from './text-encodings.ts';

/**
 * How many bytes of a text a format reads at most for `emitMetadata`: one more than is judged, by which a text is seen to
 * be too long.
 */
export const METADATA_READ_BYTES = LIMITS.metadataCharacters.value + 1;

/**
 * States a pair of free text; what is longer than the limit metadataCharacters is a gap.
 *
 * @param pair `value` whole, or its first METADATA_READ_BYTES; it is cut here
 */
export function emitMetadata(
  context: FormatContext,
  pair: {
    readonly format: string;
    readonly key: string;
    readonly value: string;
    readonly place: string;
    readonly offset?: number;
  },
): void {
  const decoded = decodedPayload(pair.value);
  const sizeBytes = Buffer.byteLength(pair.value);
  if (sizeBytes > LIMITS.metadataCharacters.value)
    context.gap({
      kind: 'limit',
      reason: `The text of ${pair.key.slice(0, 100)} is longer than the limit metadataCharacters allows (${LIMITS.metadataCharacters.value}).`,
      consequence: 'What follows in it was not searched for commands.',
      ...(pair.offset === undefined ? {} : { location: { offset: pair.offset } }),
    });
  const fact: MetadataFact = {
    kind: 'metadata',
    ...pair,
    value: pair.value.slice(0, LIMITS.metadataCharacters.value),
    sizeBytes,
    ...(decoded === undefined ? {} : { decoded }),
  };
  context.emit(fact);
}

/** What a text is under base64, hex and the like, where that is a program, a script, an archive or a pickle. */
export function decodedPayload(text: string): MetadataFact['decoded'] {
  for (const { encoding, bytes } of decodings(text)) {
    const hit = payloadAtStart(new MemoryAccess(bytes));
    if (hit !== undefined) return { encoding, payload: hit.payload, detail: hit.detail };
  }
  // A stream that is damaged or inflates to too much is judged by its beginning.
  for (const { encoding, bytes } of decodedOnce(text)) {
    const hit = zlibPayload(new Lookup(new MemoryAccess(bytes)), 0);
    if (hit !== undefined) return { encoding, payload: hit.payload, detail: hit.detail };
  }
  return undefined;
}

/** Encodings one inside another that are followed. */
const MAX_ROUNDS = 3;

/** The bytes that a text stands for, by each encoding that it is wholly written in, one inside another as well. */
export function* decodings(text: string, rounds: number = MAX_ROUNDS): Generator<DecodedText> {
  for (const decoded of decodedOnce(text)) {
    yield decoded;
    const inner = decoded.bytes;
    if (rounds <= 1 || inner.length < MIN_ENCODED_CHARACTERS) continue;
    const inflated = inflatedContent(inner);
    if (inflated !== undefined) yield { encoding: `compressed ${decoded.encoding}`, bytes: inflated };
    // Text again: what is encoded twice is read twice.
    else if (
      inner.subarray(0, 64).every((byte) => byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f))
    ) {
      for (const { encoding, bytes } of decodings(Buffer.from(inner).toString('latin1'), rounds - 1)) {
        yield { encoding: `${encoding} in ${decoded.encoding}`, bytes };
      }
    }
  }
}

/** What a zlib stream holds: a program in it is worth more than the stream. */
function inflatedContent(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0x78 || ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) % 31 !== 0) return undefined;
  try {
    return inflateSync(bytes, { maxOutputLength: LIMITS.structuredStringBytes.value });
  } catch {
    // No stream after all, or one that is damaged or larger than any text: what it is was said already.
    return undefined;
  }
}

function* decodedOnce(text: string): Generator<DecodedText> {
  const bare = text
    .slice(0, LIMITS.structuredStringBytes.value)
    .replace(/^\s{0,64}(?:data:[\w.+/;=-]{0,100},|base64:|b64:|b'|b")?/i, '')
    .replace(/\s|['"]$/g, '');
  yield* decodedText(bare);
}

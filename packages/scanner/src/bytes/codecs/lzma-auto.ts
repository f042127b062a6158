// What Python's `lzma.open` reads: streams of .xz and .lzma in any order, all as one output.

import { LIMITS } from '../../limits.ts';
import type { RandomAccess } from '../random-access.ts';
import type { DecodeEnd, Decoder } from './decoder.ts';
import { lzmaAlone } from './lzma.ts';
import { isReadAsLzmaAlone, LZMA_ALONE_HEADER_BYTES } from './lzma-header.ts';
import { ChecksumErrors, decodeFrom, skipZeros } from './members.ts';
import { xz } from './xz.ts';
import { isXzMagic } from './xz-header.ts';

const EMPTY = new Uint8Array(0);

/** A .lzma header and the range coder's start, all zeros: liblzma takes each such run for an empty stream. */
const EMPTY_STREAM_BYTES = LZMA_ALONE_HEADER_BYTES + 5;

/** Decodes every stream; zero bytes between and after streams are padding. */
export function* lzmaAuto(source: RandomAccess): Generator<Uint8Array, DecodeEnd> {
  const checksums = new ChecksumErrors();
  let members = 0;
  let at = 0;
  let decoder: Decoder = decoderAt(source, 0) ?? lzmaAlone;
  const done = (status: DecodeEnd['status'], consumedBytes: number, detail?: string): DecodeEnd => ({
    status,
    consumedBytes,
    members,
    checksumErrors: checksums.messages,
    ...(detail === undefined ? {} : { detail }),
  });
  for (let previousEnd = 0; ; ) {
    let outputBytes = 0;
    const end = yield* decodeFrom(decoder, source, at, (chunk) => {
      outputBytes += chunk.length;
    });
    const where = members === 0 ? '' : `the stream at byte ${at}: `;
    for (const message of end.checksumErrors ?? []) checksums.note(where + message);
    // Nothing came of it: readers take this for bytes behind the last stream.
    if (end.status !== 'end' && members > 0 && decoder === lzmaAlone && outputBytes === 0)
      return done('end', previousEnd);
    members += end.members ?? 1;
    previousEnd = at + end.consumedBytes;
    if (end.status !== 'end') return done(end.status, previousEnd, where + (end.detail ?? end.status));
    const next = nextStream(source, previousEnd);
    if (next === undefined) {
      const afterPadding = skipZeros(source, previousEnd);
      return done('end', afterPadding === source.sizeBytes ? afterPadding : previousEnd);
    }
    if (members >= LIMITS.containerEntries.value)
      return done('unsupported', previousEnd, `more than ${members} streams`);
    at = next.at;
    decoder = next.decoder;
    yield EMPTY;
  }
}

function decoderAt(source: RandomAccess, at: number): Decoder | undefined {
  const head = source.read(at, LZMA_ALONE_HEADER_BYTES + 1);
  if (isXzMagic(head)) return xz;
  return isReadAsLzmaAlone(head) ? lzmaAlone : undefined;
}

/** The stream at `end` or behind zero padding there. A .lzma header may itself begin with zeros. */
function nextStream(source: RandomAccess, end: number): { at: number; decoder: Decoder } | undefined {
  const afterPadding = skipZeros(source, end);
  const afterEmpty = afterPadding - ((afterPadding - end) % EMPTY_STREAM_BYTES);
  for (const at of new Set([end, afterEmpty, afterPadding])) {
    const decoder = decoderAt(source, at);
    if (decoder !== undefined) return { at, decoder };
  }
  return undefined;
}

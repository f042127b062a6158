// The decoder of stored bytes: hands the input on as it is.

import { MAX_READ_BYTES, type RandomAccess } from '../random-access.ts';
import type { DecodeEnd, DecoderOptions } from './decoder.ts';

const CHUNK_BYTES = Math.min(1024 * 1024, MAX_READ_BYTES);

/** Yields `source` unchanged; with `outputBytes`, at most that many bytes of it. */
export function* copy(source: RandomAccess, options: DecoderOptions = {}): Generator<Uint8Array, DecodeEnd> {
  const wantedBytes = options.outputBytes ?? source.sizeBytes;
  let at = 0;
  while (at < wantedBytes) {
    const chunk = source.read(at, Math.min(CHUNK_BYTES, wantedBytes - at));
    if (chunk.length === 0)
      return { status: 'truncated', consumedBytes: at, detail: `stored bytes end after ${at}` };
    at += chunk.length;
    yield chunk;
  }
  return { status: 'end', consumedBytes: at };
}

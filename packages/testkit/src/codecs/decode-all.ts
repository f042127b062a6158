// Runs a decoder to its end, or to a cap, and keeps what came out. For tests.

import type { DecodeEnd, Decoder, DecoderOptions } from '../../../scanner/src/bytes/codecs/decoder.ts';
import { MemoryAccess } from '../../../scanner/src/bytes/random-access.ts';

export interface Decoded {
  readonly output: Buffer;
  /** Undefined where the cap was reached first. */
  readonly end: DecodeEnd | undefined;
}

export function decodeAll(
  decoder: Decoder,
  input: Uint8Array,
  options?: DecoderOptions,
  capBytes = 64 * 1024 * 1024,
): Decoded {
  const generator = decoder(new MemoryAccess(input), options);
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for (;;) {
    const step = generator.next();
    if (step.done === true) return { output: Buffer.concat(chunks), end: step.value };
    chunks.push(Buffer.from(step.value));
    sizeBytes += step.value.length;
    if (sizeBytes > capBytes) return { output: Buffer.concat(chunks), end: undefined };
  }
}

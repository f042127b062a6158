// Decodes the first bytes of a stream whose magic is too short to be believed.

import type { DecodeEnd, Decoder } from '../bytes/codecs/decoder.ts';
import type { RandomAccess } from '../bytes/random-access.ts';

export interface Trial {
  readonly outputBytes: number;
  /** How the stream ended; undefined where enough came out before it did. */
  readonly end: DecodeEnd | undefined;
}

/** Runs `decoder` until `wantedBytes` came out or the stream ended, over at most the first `inputBytes` of `bytes`. */
export function trialDecode(
  decoder: Decoder,
  bytes: RandomAccess,
  inputBytes: number,
  wantedBytes: number,
): Trial {
  const generator = decoder(bytes.slice(0, inputBytes));
  let outputBytes = 0;
  for (let step = generator.next(); ; step = generator.next()) {
    if (step.done === true) return { outputBytes, end: step.value };
    outputBytes += step.value.length;
    if (outputBytes >= wantedBytes) return { outputBytes, end: undefined };
  }
}

// Decompressed content as RandomAccess, within a budget.

import type { Budget, BudgetExhaustion } from './budget.ts';
import type { DecodeEnd, Decoder, DecoderOptions } from './codecs/decoder.ts';
import { MemoryAccess, type RandomAccess } from './random-access.ts';

export interface Decompressed {
  /** Everything that was decoded, also after a break or a refusal. Close it. */
  readonly bytes: RandomAccess;
  readonly end: DecodeEnd;
  /** Set where the budget or a limit stopped the decoder; `end` then says `truncated`. */
  readonly limited?: BudgetExhaustion;
}

/** Decodes `source` as far as the budget allows. Never throws. */
export function decompress(
  decoder: Decoder,
  source: RandomAccess,
  budget: Budget,
  options?: DecoderOptions,
): Decompressed {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  const generator = decoder(source, options);
  let step = generator.next();
  while (step.done !== true) {
    if (!budget.spend('inflatedBytes', step.value.length)) break;
    chunks.push(step.value.slice());
    sizeBytes += step.value.length;
    step = generator.next();
  }
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  const end: DecodeEnd =
    step.done === true ? step.value : { status: 'truncated', consumedBytes: source.sizeBytes };
  return { bytes: new MemoryAccess(bytes), end };
}

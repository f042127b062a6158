// Serialised Java objects that stand in texts as base64: each is scanned as content of its own.

import { MemoryAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';

/** `AC ED 00 05` in base64. */
const OPENING = /^\s{0,64}rO0AB[A-Za-z0-9+/]/;

/** The streams of one document. */
export class EmbeddedStreams {
  readonly #context: FormatContext;
  #count = 0;

  constructor(context: FormatContext) {
    this.#context = context;
  }

  /** @param text a whole value */
  look(text: string, line: number): void {
    if (text.length < 16 || !OPENING.test(text)) return;
    this.#count += 1;
    if (this.#count > LIMITS.payloadChildren.value) {
      this.#context.gap({
        kind: 'limit',
        reason: `More Java streams stand in it than the limit payloadChildren allows (${LIMITS.payloadChildren.value}).`,
        consequence: 'The others were not opened.',
      });
      return;
    }
    const encoded = text.slice(0, LIMITS.structuredStringBytes.value).replace(/\s+/g, '');
    this.#context.child(`line-${line}.ser`, new MemoryAccess(Buffer.from(encoded, 'base64')));
  }
}

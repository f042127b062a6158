// Serialised Java objects that stand in texts as base64: each is scanned as content of its own.

import { MemoryAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';

/** `AC ED 00 05` in base64. */
const OPENING = 'rO0AB';
const SHORTEST_CHARACTERS = 16;
const BASE64 = /[A-Za-z0-9+/]/;

/** The streams of one document. */
export class EmbeddedStreams {
  readonly #context: FormatContext;
  #count = 0;
  #tail: Buffer = Buffer.alloc(0);
  #tailAt = 0;

  constructor(context: FormatContext) {
    this.#context = context;
  }

  /**
   * Looks whether a value is such a stream.
   *
   * @param text a whole value
   * @param place what the stream is called by
   */
  look(text: string, place: string): void {
    if (text.length < SHORTEST_CHARACTERS) return;
    const opening = text.slice(0, 256).trimStart();
    if (opening.startsWith(OPENING)) this.#open(text.slice(0, LIMITS.structuredStringBytes.value), place);
  }

  /**
   * Looks for such streams in a piece of a text.
   *
   * @param chunk the piece
   * @param at where it stands
   */
  search(chunk: Uint8Array, at: number): void {
    // What the border of two pieces cuts belongs to the second.
    const carried = this.#tailAt + this.#tail.length === at ? this.#tail : Buffer.alloc(0);
    const joined = Buffer.concat([carried, chunk.subarray(0, OPENING.length - 1)]);
    if (joined.includes(OPENING)) this.#read(at - carried.length + joined.indexOf(OPENING));
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#tail = Buffer.from(buffer.subarray(Math.max(0, buffer.length - OPENING.length + 1)));
    this.#tailAt = at + buffer.length - this.#tail.length;
    for (let hit = buffer.indexOf(OPENING); hit >= 0; hit = buffer.indexOf(OPENING, hit + OPENING.length)) {
      // In the middle of other base64 it is chance.
      if (hit > 0 && BASE64.test(String.fromCharCode(buffer[hit - 1] ?? 0))) continue;
      // Most places end here; at the end of the piece nobody knows.
      const next = buffer[hit + OPENING.length];
      if (next !== undefined && !BASE64.test(String.fromCharCode(next))) continue;
      this.#read(at + hit);
      if (this.#count > LIMITS.payloadChildren.value) return;
    }
  }

  #read(at: number): void {
    const opening = Buffer.from(this.#context.bytes.read(at, SHORTEST_CHARACTERS)).toString('latin1');
    if (!/^[A-Za-z0-9+/]{12}/.test(opening)) return;
    const bytes = this.#context.bytes.read(at, LIMITS.structuredStringBytes.value);
    const encoded = /^[A-Za-z0-9+/=]*/.exec(Buffer.from(bytes).toString('latin1'))?.[0] ?? '';
    if (encoded.length >= SHORTEST_CHARACTERS) this.#open(encoded, `offset-${at}`);
  }

  #open(text: string, place: string): void {
    this.#count += 1;
    if (this.#count > LIMITS.payloadChildren.value) {
      this.#context.gap({
        kind: 'limit',
        reason: `More Java streams stand in it than the limit payloadChildren allows (${LIMITS.payloadChildren.value}).`,
        consequence: 'The others were not opened.',
      });
      return;
    }
    const bytes = Buffer.from(text.replace(/\s+/g, ''), 'base64');
    this.#context.child(`${place}.ser`, new MemoryAccess(bytes));
  }
}

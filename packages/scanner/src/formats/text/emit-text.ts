// Hands the text of a file on, part by part, for those who look for words in it.

import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import type { TextEncoding } from './encoding.ts';

/** Collects the chunks of one file and emits them with their lines. */
export class TextEmitter {
  readonly #context: FormatContext;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  #line = 1;
  #column = 1;
  /** The end of the last chunk, which begins the next part. */
  #held = '';

  constructor(context: FormatContext, encoding: TextEncoding) {
    this.#context = context;
    this.#decoder = new TextDecoder(encoding === 'single-byte' ? 'latin1' : encoding);
  }

  /** @param chunk whole characters, in the order of the file; @param isLast true for the last one */
  add(chunk: Uint8Array, isLast: boolean): void {
    const text = this.#held + this.#decoder.decode(chunk, { stream: !isLast });
    const lookahead = isLast ? 0 : Math.min(LIMITS.textLookaheadUnits.value, text.length >> 1);
    // A line belongs to one part, where lines are shorter than what is looked ahead.
    const lineEnd = isLast ? -1 : text.lastIndexOf('\n', text.length - lookahead);
    const owned = isLast ? text.length : lineEnd > 0 ? lineEnd + 1 : text.length - lookahead;
    this.#context.emit({
      kind: 'text',
      segment: 'prose',
      language: 'plain',
      text,
      ownedUnits: owned,
      place: { in: 'file', line: this.#line, column: this.#column },
    });
    this.#advance(text, owned);
    this.#held = text.slice(owned);
  }

  #advance(text: string, units: number): void {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0 && end < units; end = text.indexOf('\n', end + 1)) {
      this.#line += 1;
      this.#column = 1;
      from = end + 1;
    }
    this.#column += units - from;
  }
}

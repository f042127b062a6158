// Hands the text of a file on, part by part, for those who look for words in it.

import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { decodeText } from './decode-text.ts';
import type { TextEncoding } from './encoding.ts';
import { languageOf, type TextLanguage } from './language.ts';

/** What of a text tells its language. */
const OPENING_UNITS = 4096;
/** Longer first lines are no header. */
const MAX_HEADER_UNITS = 16 * 1024;
/** A line that is too long to stay whole is cut where a value ends, if one ends among so many characters. */
const CUT_SEARCH_UNITS = 4096;
const VALUE_ENDS = [',', ';', '&', ' ', '\t'] as const;

/** Collects the chunks of one file and emits them with their lines. */
export class TextEmitter {
  readonly #context: FormatContext;
  readonly #encoding: TextEncoding;
  /** Made for what comes in pieces: most texts are one. */
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #terms: TextLanguage | undefined;
  #header: string | undefined;
  #line = 1;
  #column = 1;
  /** The end of the last chunk, which begins the next part. */
  #held = '';

  constructor(context: FormatContext, encoding: TextEncoding) {
    this.#context = context;
    this.#encoding = encoding;
  }

  /** @param chunk whole characters, in the order of the file; @param isLast true for the last one */
  add(chunk: Uint8Array, isLast: boolean): void {
    const decoded = this.#decode(chunk, isLast);
    const text = this.#held === '' ? decoded : this.#held + decoded;
    this.#terms ??= languageOf(this.#context.name, text.slice(0, OPENING_UNITS));
    const owned = isLast ? text.length : ownedUnits(text);
    this.#context.emit({
      kind: 'text',
      ...this.#terms,
      text,
      ownedUnits: owned,
      ...(this.#header === undefined ? {} : { header: this.#header }),
      place: { in: 'file', line: this.#line, column: this.#column },
    });
    if (isLast) return;
    if (this.#header === undefined && isTable(this.#terms.language)) this.#header = firstLine(text);
    this.#advance(text, owned);
    this.#held = text.slice(owned);
  }

  #decode(chunk: Uint8Array, isLast: boolean): string {
    if (isLast && this.#decoder === undefined) return decodeText(chunk, this.#encoding);
    this.#decoder ??= new TextDecoder(this.#encoding === 'single-byte' ? 'latin1' : this.#encoding);
    return this.#decoder.decode(chunk, { stream: !isLast });
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

/** Where the next part begins: after a line, or in a line that is longer than a part after a value, if there is one. */
function ownedUnits(text: string): number {
  const most = text.length - Math.min(LIMITS.textLookaheadUnits.value, text.length >> 1);
  const lineEnd = text.lastIndexOf('\n', most - 1);
  if (lineEnd >= most >> 1) return lineEnd + 1;
  for (const end of VALUE_ENDS) {
    const at = text.lastIndexOf(end, most - 1);
    if (at >= most - CUT_SEARCH_UNITS && at > 0) return at + 1;
  }
  const last = text.charCodeAt(most - 1);
  return last >= 0xd800 && last <= 0xdbff ? most - 1 : most;
}

function isTable(language: string): boolean {
  return language === 'csv' || language === 'tsv';
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return text.slice(0, Math.min(end < 0 ? text.length : end, MAX_HEADER_UNITS)).replace(/\r$/, '');
}

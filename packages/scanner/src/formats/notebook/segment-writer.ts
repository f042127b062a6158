// Puts the text of one place of a notebook together from its strings and hands it on with the lines of the file.

import type { SegmentKind, SegmentPlace } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';

/** What is the same for all parts of a segment. */
export interface SegmentTerms {
  readonly segment: SegmentKind;
  readonly language: string;
  readonly key?: string;
  /** @param rawLines of the lines of this part; @param firstLine the first of them, within the whole */
  place(rawLines: readonly number[], firstLine: number): SegmentPlace;
}

/** Text of one place, of any length: what is long is handed on in parts. */
export class SegmentWriter {
  readonly #context: Pick<FormatContext, 'emit'>;
  readonly #terms: SegmentTerms;
  #text = '';
  /** The line of the file for each line of the text that was begun. */
  #rawLines: number[] = [];
  #isLineStart = true;
  #firstLine = 1;

  constructor(context: Pick<FormatContext, 'emit'>, terms: SegmentTerms) {
    this.#context = context;
    this.#terms = terms;
  }

  /** @param text the next characters; @param rawLine the line of the file that they are written in */
  add(text: string, rawLine: number): void {
    const most = LIMITS.textChunkBytes.value;
    for (let from = 0; from < text.length; from += most) {
      this.#add(from === 0 && text.length <= most ? text : text.slice(from, from + most), rawLine);
    }
  }

  #add(text: string, rawLine: number): void {
    if (this.#isLineStart) this.#rawLines.push(rawLine);
    let last = -1;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (last >= 0) this.#rawLines.push(rawLine);
      last = end;
    }
    this.#isLineStart = last === text.length - 1;
    if (last >= 0 && !this.#isLineStart) this.#rawLines.push(rawLine);
    this.#text += text;
    while (this.#text.length > LIMITS.textChunkBytes.value + LIMITS.textLookaheadUnits.value)
      this.#emitPart();
  }

  /** Hands on what is left. */
  end(): void {
    if (this.#text.trim() !== '') this.#emit(this.#text.length);
    this.#text = '';
    this.#rawLines = [];
    this.#isLineStart = true;
    this.#firstLine = 1;
  }

  #emitPart(): void {
    const most = LIMITS.textChunkBytes.value;
    const lineEnd = this.#text.lastIndexOf('\n', most - 1);
    const owned = lineEnd > most / 2 ? lineEnd + 1 : most;
    this.#emit(owned);
    let lines = 0;
    for (let end = this.#text.indexOf('\n'); end >= 0 && end < owned; end = this.#text.indexOf('\n', end + 1))
      lines++;
    this.#rawLines = this.#rawLines.slice(lines);
    this.#firstLine += lines;
    this.#text = this.#text.slice(owned);
  }

  #emit(ownedUnits: number): void {
    const { segment, language, key, place } = this.#terms;
    const rawLines = [...this.#rawLines];
    while (rawLines.length > 1 && rawLines.at(-1) === rawLines.at(-2)) rawLines.pop();
    this.#context.emit({
      kind: 'text',
      segment,
      language,
      text: this.#text,
      ownedUnits,
      ...(key === undefined ? {} : { key }),
      place: place(rawLines, this.#firstLine),
    });
  }
}

// Finds the values that a report must not hold in a text of it: whole, cut at the end, or begun in the middle.

import { AnchorIndex } from '../detectors/anchor-index.ts';
import { isNameLike } from './name-like.ts';

/** A value that the detectors keep out of the report. */
export interface WithheldValue {
  /** What stands there instead. */
  readonly shown: string;
  /** It was found by its own form: a token with a mark, a checksum, a structure. Nobody chooses freely what that is. */
  readonly hasForm: boolean;
}

/** A value is recognised by as many of its first characters, so that one that was cut short is, too. */
const HEAD_UNITS = 8;
/** Of a value that was cut so many characters are more than chance. */
const LEAST_UNITS = 4;
/** Lines of keys are values of their own. */
const LINE_UNITS = 24;
const LINES = 400;
/** Ellipses of a text behind and before which pieces of values are looked for. */
const CUTS = 16;
/** How far behind an ellipsis the end of a value may stand. */
const TAIL_UNITS = 512;
const ELLIPSIS = /…|\.{3}/g;
/** What stands in place of a value has an ellipsis of its own. */
const SHOWN = /^….{0,4} \(len=\d/u;

const WORDS = /^[\p{L}_.\-/ ]+$/u;

interface Form extends WithheldValue {
  readonly value: string;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly form: Form;
}

/** From where to where a text must stay. */
export type Kept = readonly [start: number, end: number];

export class WithheldValues {
  readonly #heads: AnchorIndex<Form> | undefined;
  readonly #tails: AnchorIndex<Form> | undefined;
  /** By their first four to seven characters. */
  readonly #short = new Map<string, Form>();

  /** @param withheld by value */
  constructor(withheld: Iterable<readonly [string, WithheldValue]>) {
    const forms = new Map<string, Form>();
    for (const [value, { shown, hasForm }] of withheld)
      for (const form of formsOf(value))
        if (!forms.has(form) || hasForm) forms.set(form, { value: form, shown, hasForm });
    if (forms.size === 0) return;
    // The longest first: where one value begins another, all of it goes.
    const sorted = [...forms.values()].sort((a, b) => b.value.length - a.value.length);
    this.#heads = indexOf(sorted, (value) => value.slice(0, HEAD_UNITS));
    this.#tails = indexOf(sorted, (value) => value.slice(-LEAST_UNITS));
    for (const form of sorted)
      for (let units = LEAST_UNITS; units < HEAD_UNITS; units++)
        this.#short.set(form.value.slice(0, units), form);
  }

  /** @param keptIn what of the text stays, by place, whatever values without a form say; asked where there is one */
  takeOut(text: string, keptIn: (text: string) => readonly Kept[]): string {
    const pieces = this.#piecesIn(text).sort((a, b) => a.start - b.start || b.end - a.end);
    if (pieces.length === 0) return text;
    let kept: readonly Kept[] | undefined;
    const parts: string[] = [];
    let done = 0;
    for (const { start, end, form } of pieces) {
      if (end <= done) continue;
      const from = Math.max(start, done);
      parts.push(text.slice(done, from));
      if (!form.hasForm) {
        kept ??= keptIn(text);
        let at = from;
        for (const [first, last] of kept) {
          const until = Math.min(last, end);
          at = Math.max(at, first);
          if (at >= until) continue;
          parts.push(text.slice(at, until));
          at = until;
        }
      }
      if (start >= done) parts.push(form.shown);
      done = end;
    }
    return parts.join('') + text.slice(done);
  }

  #piecesIn(text: string): Piece[] {
    const pieces: Piece[] = [];
    if (this.#heads === undefined) return pieces;
    let done = 0;
    this.#heads.search(text, text.length, (start, form) => {
      if (start < done) return;
      const end = start + commonLength(text, start, form.value);
      // Either all of it, or as much as there is before the text was cut.
      if (end - start < form.value.length && !isCutAt(text, end)) return;
      pieces.push({ start, end, form });
      done = end;
    });
    this.#addHead(text, text.length, pieces, false);
    let cuts = 0;
    for (const { index, 0: mark } of text.matchAll(ELLIPSIS)) {
      cuts += 1;
      if (cuts > CUTS) break;
      if (SHOWN.test(text.slice(index, index + 16))) continue;
      this.#addHead(text, index, pieces, true);
      this.#addTail(text, index + mark.length, pieces);
    }
    return pieces;
  }

  /** The few characters of a value that stand before the place where a text was cut. */
  #addHead(text: string, end: number, pieces: Piece[], isMarked: boolean): void {
    for (let units = HEAD_UNITS - 1; units >= LEAST_UNITS; units--) {
      if (units > end) continue;
      const head = text.slice(end - units, end);
      const form = this.#short.get(head);
      if (form === undefined) continue;
      // Without a mark nobody knows whether the text was cut or ends with a word.
      if (isMarked || !WORDS.test(head)) pieces.push({ start: end - units, end, form });
      return;
    }
  }

  /** What stands behind an ellipsis may be the end of a value. */
  #addTail(text: string, start: number, pieces: Piece[]): void {
    const behind = text.slice(start, start + TAIL_UNITS);
    let longest: Piece | undefined;
    this.#tails?.search(behind, behind.length, (at, form) => {
      const units = at + LEAST_UNITS;
      if (units <= form.value.length && form.value.endsWith(behind.slice(0, units)))
        longest = { start, end: start + units, form };
    });
    if (longest !== undefined) pieces.push(longest);
  }
}

function indexOf(forms: readonly Form[], anchorOf: (value: string) => string): AnchorIndex<Form> {
  return new AnchorIndex(forms.map((form) => ({ text: anchorOf(form.value), anyCase: false, owner: form })));
}

function isCutAt(text: string, at: number): boolean {
  return at === text.length || text[at] === '…' || text.startsWith('...', at);
}

function commonLength(text: string, at: number, value: string): number {
  let same = 0;
  while (same < value.length && at + same < text.length && text[at + same] === value[same]) same += 1;
  return same;
}

/** How a value may be written elsewhere. */
function formsOf(value: string): string[] {
  const forms = [value, JSON.stringify(value).slice(1, -1), value.replaceAll("'", "\\'")];
  if (/[\r\n]|\\n/.test(value)) {
    const lines = value.split(/\r?\n|\\n/).slice(0, LINES);
    forms.push(...lines.filter((line) => line.length >= LINE_UNITS));
  }
  for (const write of [encodeURIComponent, decodeURIComponent]) {
    try {
      forms.push(write(value));
    } catch {
      // Half a surrogate, or a percent sign of its own: there is no such form.
    }
  }
  // Whoever writes a value that decodes to a word, or a word as the line of a key, would take the word out.
  return forms.filter((form) => form === value || (form.length >= HEAD_UNITS && !isNameLike(form)));
}

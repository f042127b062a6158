// Runs of characters around a place of a text, each measured once: what asks about every place of a run stays linear.

/** A half-open range of a text. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

const NOTHING: Extent = { start: 0, end: 0 };

/** Lines of base64 are wrapped at 64 or 76 characters; shorter ones end a block. */
const WRAPPED_LINE_UNITS = 60;

/** The longest stretch of characters of one kind around a place. Asked from left to right. */
export class RunMemo {
  readonly #text: string;
  readonly #isMember: Uint8Array;
  readonly #joinsLines: boolean;
  #last: Extent = NOTHING;

  /** @param joinsLines true where a run goes on behind the end of a line that is full of it */
  constructor(text: string, isMember: Uint8Array, joinsLines = false) {
    this.#text = text;
    this.#isMember = isMember;
    this.#joinsLines = joinsLines;
  }

  /** Empty where the character at the place is none of the kind. */
  around(at: number): Extent {
    if (at >= this.#last.start && at < this.#last.end) return this.#last;
    if (!this.#has(at)) return { start: at, end: at };
    let start = at;
    const least = this.#last.end <= at ? this.#last.end : 0;
    for (;;) {
      while (start > least && this.#has(start - 1)) start -= 1;
      const before = this.#lineBreakBefore(start);
      if (before === 0 || start - before < least || !this.#isFullBefore(start - before, least)) break;
      start -= before;
    }
    let end = at;
    let lineStart = start;
    for (;;) {
      while (end < this.#text.length && this.#has(end)) end += 1;
      const after = this.#lineBreakAfter(end);
      if (after === 0 || end - lineStart < WRAPPED_LINE_UNITS || !this.#has(end + after)) break;
      end += after;
      lineStart = end;
    }
    this.#last = { start, end };
    return this.#last;
  }

  #has(at: number): boolean {
    return this.#isMember[this.#text.charCodeAt(at)] === 1;
  }

  #isFullBefore(end: number, least: number): boolean {
    if (end - WRAPPED_LINE_UNITS < least) return false;
    for (let at = end - WRAPPED_LINE_UNITS; at < end; at++) if (!this.#has(at)) return false;
    return true;
  }

  #lineBreakBefore(at: number): number {
    if (!this.#joinsLines || this.#text[at - 1] !== '\n') return 0;
    return this.#text[at - 2] === '\r' ? 2 : 1;
  }

  #lineBreakAfter(at: number): number {
    if (!this.#joinsLines) return 0;
    if (this.#text[at] === '\n') return 1;
    return this.#text[at] === '\r' && this.#text[at + 1] === '\n' ? 2 : 0;
  }
}

/** A table of the characters of a kind, for codes below 256. */
export function membersOf(isMember: (character: string) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => Number(isMember(String.fromCharCode(code))));
}

export const BASE64_MEMBERS = membersOf((character) => /[A-Za-z0-9+/_-]/.test(character));
export const KEY_MEMBERS = membersOf((character) => /[A-Za-z0-9+/=_.~:-]/.test(character));
export const LITERAL_MEMBERS = membersOf((character) => !/["'`\s\\]/.test(character));
export const VISIBLE_MEMBERS = membersOf((character) => character > ' ' && character !== '\x7f');

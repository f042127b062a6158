// The two spellings of a Torch7 file: binary, and text with one value a line (torch7 lib/TH/THDiskFile.c). Both are read by
// the same steps.

import type { ByteCursor } from '../byte-cursor.ts';

/** What a file is read by. Past the end everything is zero, and `isBroken` stays set. */
export interface Torch7Source {
  readonly at: number;
  readonly isBroken: boolean;
  int(): number;
  /** A size; infinity where no double holds it. */
  long(): number;
  double(): void;
  /** So many characters. @returns where they begin; undefined where they do not exist */
  chars(count: number): number | undefined;
  /** Passes over so many numbers. @param bytes of one, in the binary spelling */
  numbers(count: number, bytes: number): boolean;
}

/** The binary spelling. */
export class BinarySource implements Torch7Source {
  readonly #cursor: ByteCursor;

  constructor(cursor: ByteCursor) {
    this.#cursor = cursor;
  }

  get at(): number {
    return this.#cursor.at;
  }

  get isBroken(): boolean {
    return this.#cursor.broken !== undefined;
  }

  int(): number {
    return this.#cursor.i32();
  }

  long(): number {
    return this.#cursor.length64();
  }

  double(): void {
    this.#cursor.skip(8);
  }

  chars(count: number): number | undefined {
    const { at } = this.#cursor;
    return this.#cursor.skip(count) ? at : undefined;
  }

  numbers(count: number, bytes: number): boolean {
    return this.#cursor.skip(count * bytes);
  }
}

const NEWLINE = 0x0a;
/** No number is longer. */
const MAX_NUMBER_CHARACTERS = 64;

/** The text spelling. */
export class TextSource implements Torch7Source {
  readonly #cursor: ByteCursor;
  #isBroken = false;

  constructor(cursor: ByteCursor) {
    this.#cursor = cursor;
  }

  get at(): number {
    return this.#cursor.at;
  }

  get isBroken(): boolean {
    return this.#isBroken || this.#cursor.broken !== undefined;
  }

  int(): number {
    const value = Number(this.#word());
    if (!Number.isInteger(value)) this.#isBroken = true;
    return Number.isInteger(value) ? value : 0;
  }

  long(): number {
    return this.int();
  }

  double(): void {
    this.#word();
  }

  chars(count: number): number | undefined {
    const { at } = this.#cursor;
    if (!this.#cursor.skip(count)) return undefined;
    // A line end follows characters, as it follows all values.
    if (count > 0 && this.#cursor.leftBytes > 0 && this.#cursor.u8() !== NEWLINE)
      this.#cursor.seek(this.#cursor.at - 1);
    return at;
  }

  numbers(count: number): boolean {
    // Each takes two characters at least.
    if (count * 2 > this.#cursor.leftBytes + 2) this.#isBroken = true;
    for (let index = 0; index < count && !this.isBroken; index++) this.#word();
    return !this.isBroken;
  }

  /** The characters up to the next space, which is taken with it. */
  #word(): string {
    let word = '';
    while (!this.isBroken && this.#cursor.leftBytes > 0) {
      const byte = this.#cursor.u8();
      if (byte > 0x20) word += String.fromCharCode(byte);
      else if (word !== '') break;
      if (word.length > MAX_NUMBER_CHARACTERS) this.#isBroken = true;
    }
    if (word === '') this.#isBroken = true;
    return word;
  }
}

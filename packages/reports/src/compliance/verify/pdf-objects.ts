// Reads objects of a PDF that this product wrote: one table of places, no updates behind it. The file may be anything: every
// loop is bounded by its bytes, nesting by a depth, and what does not fit is an error with a sentence. It draws nothing.

import { inflateSync } from 'node:zlib';

/** A reference to another object. */
export interface PdfReference {
  readonly object: number;
}

/** A value of a PDF. Names keep their slash, so that they differ from strings. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | PdfReference
  | readonly PdfValue[]
  | { readonly [key: `/${string}`]: PdfValue };

/** A dictionary; keys keep their slash. */
export type PdfDictionary = { readonly [key: `/${string}`]: PdfValue };

/** What is wrong with a file, in a sentence. */
export class PdfError extends Error {}

const MAX_DEPTH = 24;
const MAX_OBJECTS = 2_000_000;
const MAX_TOKEN_BYTES = 1 << 20;
/** Of one object: whoever asks for it holds them all. */
const MAX_VALUES = 1_000_000;
/** Where the end of a PDF says where its table is. */
const TAIL_BYTES = 1_024;

const isSpace = (byte: number) =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
const isDelimiter = (byte: number) => '()<>[]{}/%'.includes(String.fromCharCode(byte));

/** True for a dictionary. */
export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('object' in value);
}

/** True for a reference. */
export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'object' in value;
}

/** A cursor over the bytes of one object. */
class ObjectReader {
  private readonly bytes: Uint8Array;
  private values = 0;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  skipSpace(): void {
    while (isSpace(this.bytes[this.at] ?? -1)) this.at += 1;
  }

  /** A run of regular characters. */
  word(): string {
    this.skipSpace();
    const from = this.at;
    for (let byte = this.bytes[this.at]; byte !== undefined; byte = this.bytes[this.at]) {
      if (isSpace(byte) || isDelimiter(byte)) break;
      if (this.at - from > MAX_TOKEN_BYTES) throw new PdfError('a word is too long');
      this.at += 1;
    }
    return Buffer.from(this.bytes.subarray(from, this.at)).toString('latin1');
  }

  expect(word: string): void {
    const found = this.word();
    if (found !== word) throw new PdfError(`'${word}' was expected at byte ${this.at - found.length}`);
  }

  value(depth = 0): PdfValue {
    this.values += 1;
    if (this.values > MAX_VALUES) throw new PdfError('an object holds too much');
    if (depth > MAX_DEPTH) throw new PdfError('objects are nested too deep');
    this.skipSpace();
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new PdfError('the file ends inside an object');
    const character = String.fromCharCode(byte);
    if (character === '/') return this.name();
    if (character === '(') return this.literal();
    if (character === '[') return this.array(depth);
    if (character === '<')
      return this.bytes[this.at + 1] === byte ? this.dictionary(depth) : this.hexadecimal();
    return this.scalar();
  }

  private name(): `/${string}` {
    this.at += 1;
    return `/${this.word().replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))}`;
  }

  private scalar(): PdfValue {
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(?:\d{1,15}(?:\.\d{0,20})?|\.\d{1,20})$/.test(word))
      throw new PdfError(`no value at byte ${this.at}`);
    const number = Number(word);
    // `12 0 R` is a reference; what follows a number otherwise is left where it is.
    const behind = this.at;
    if (/^\d{1,10}$/.test(word) && this.word() === '0' && this.word() === 'R') return { object: number };
    this.at = behind;
    return number;
  }

  private literal(): string {
    const out: number[] = [];
    let depth = 0;
    for (this.at += 1; ; this.at += 1) {
      let byte = this.bytes[this.at];
      if (byte === undefined || out.length > MAX_TOKEN_BYTES) throw new PdfError('a string has no end');
      if (byte === 0x28) depth += 1;
      else if (byte === 0x29) {
        if (depth === 0) break;
        depth -= 1;
      } else if (byte === 0x5c) {
        this.at += 1;
        byte = this.escaped();
      }
      out.push(byte);
    }
    this.at += 1;
    return decodeText(Uint8Array.from(out));
  }

  private escaped(): number {
    const byte = this.bytes[this.at] ?? 0;
    const octal = /^[0-7]{1,3}/.exec(
      Buffer.from(this.bytes.subarray(this.at, this.at + 3)).toString('latin1'),
    )?.[0];
    if (octal !== undefined) {
      this.at += octal.length - 1;
      return Number.parseInt(octal, 8) & 0xff;
    }
    const named: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
    return named[String.fromCharCode(byte)] ?? byte;
  }

  private hexadecimal(): string {
    const end = this.bytes.indexOf(0x3e, this.at);
    if (end < 0 || end - this.at > MAX_TOKEN_BYTES) throw new PdfError('a string has no end');
    const digits = Buffer.from(this.bytes.subarray(this.at + 1, end)).toString('latin1');
    this.at = end + 1;
    return decodeText(Buffer.from(digits.replace(/\s/g, ''), 'hex'));
  }

  private array(depth: number): readonly PdfValue[] {
    const items: PdfValue[] = [];
    this.at += 1;
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === 0x5d) break;
      items.push(this.value(depth + 1));
    }
    this.at += 1;
    return items;
  }

  private dictionary(depth: number): PdfDictionary {
    const entries: [string, PdfValue][] = [];
    this.at += 2;
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) break;
      const key = this.value(depth + 1);
      if (typeof key !== 'string' || !key.startsWith('/')) throw new PdfError('a key is no name');
      entries.push([key, this.value(depth + 1)]);
    }
    this.at += 2;
    if (new Set(entries.map(([key]) => key)).size !== entries.length)
      throw new PdfError('a dictionary has a key twice');
    return Object.fromEntries(entries) as PdfDictionary;
  }
}

/** Text of a string: UTF-16 where it says so, else one byte a character. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.slice(2)).swap16().toString('utf16le');
  return Buffer.from(bytes).toString('latin1');
}

/** A PDF as its table of places shows it. */
export class PdfObjects {
  readonly trailer: PdfDictionary;
  private readonly bytes: Uint8Array;
  private readonly places: ReadonlyMap<number, number>;

  /** @throws PdfError where it is no PDF of the form that this product writes */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') throw new PdfError('it is no PDF');
    const tail = Buffer.from(bytes.subarray(-TAIL_BYTES)).toString('latin1');
    const end = /startxref\s{1,2}(\d{1,12})\s{1,2}%%EOF\s{0,2}$/.exec(tail);
    if (end === null) throw new PdfError('its end does not say where its objects are');
    const reader = new ObjectReader(bytes, Number(end[1]));
    reader.expect('xref');
    this.places = readPlaces(reader, bytes);
    reader.expect('trailer');
    const trailer = reader.value();
    if (!isDictionary(trailer)) throw new PdfError('it has no trailer');
    if (trailer['/Prev'] !== undefined)
      throw new PdfError('something was appended to it after it was written');
    if (trailer['/Encrypt'] !== undefined) throw new PdfError('it is encrypted');
    this.trailer = trailer;
  }

  /** How many objects there are. */
  get size(): number {
    return this.places.size;
  }

  /** What a value refers to; a value that refers to nothing is itself. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    if (!isReference(value)) return value;
    return this.open(value.object).value;
  }

  /** The dictionary that a value is or refers to. */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    const resolved = this.resolve(value);
    return isDictionary(resolved) ? resolved : {};
  }

  /** The content of a stream. @param maxBytes inflated */
  stream(value: PdfValue | undefined, maxBytes: number): Uint8Array {
    if (!isReference(value)) throw new PdfError('a stream is missing');
    const { value: head, at } = this.open(value.object);
    if (!isDictionary(head)) throw new PdfError('a stream has no dictionary');
    const length = this.resolve(head['/Length']);
    const reader = new ObjectReader(this.bytes, at);
    reader.expect('stream');
    const from = reader.at + (this.bytes[reader.at] === 13 ? 2 : 1);
    if (typeof length !== 'number' || from + length > this.bytes.length)
      throw new PdfError('a stream is longer than the file');
    const content = this.bytes.subarray(from, from + length);
    if (head['/Filter'] === undefined) return content;
    if (head['/Filter'] !== '/FlateDecode') throw new PdfError('a stream is packed in another way');
    try {
      return inflateSync(content, { maxOutputLength: maxBytes });
    } catch {
      throw new PdfError('a stream cannot be unpacked');
    }
  }

  private open(object: number): { readonly value: PdfValue; readonly at: number } {
    const place = this.places.get(object);
    if (place === undefined) throw new PdfError(`object ${object} is missing`);
    const reader = new ObjectReader(this.bytes, place);
    reader.expect(String(object));
    reader.expect('0');
    reader.expect('obj');
    const value = reader.value();
    return { value, at: reader.at };
  }
}

const ENTRY = /^(\d{10}) \d{5} ([nf])/;

function readPlaces(reader: ObjectReader, bytes: Uint8Array): ReadonlyMap<number, number> {
  const first = Number(reader.word());
  const amount = Number(reader.word());
  reader.skipSpace();
  if (first !== 0 || !(amount > 0 && amount <= MAX_OBJECTS) || reader.at + amount * 20 > bytes.length)
    throw new PdfError('its table of objects is broken');
  const places = new Map<number, number>();
  for (let object = 0; object < amount; object += 1) {
    const line = Buffer.from(bytes.subarray(reader.at, reader.at + 20)).toString('latin1');
    const entry = ENTRY.exec(line);
    if (entry === null) throw new PdfError('its table of objects is broken');
    if (entry[2] === 'n') places.set(object, Number(entry[1]));
    reader.at += 20;
  }
  return places;
}

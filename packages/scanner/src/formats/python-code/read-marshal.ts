// Reads CPython's marshal format into plain values. Lenient and bounded: it says where it broke and keeps what it has.
// Source of truth: CPython, Python/marshal.c (type codes and field order, versions 0 to 5).

import { MAX_READ_BYTES, type RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { type MarshalBreak, MarshalCursor } from './marshal-cursor.ts';
import { readComplex, readFloat, readInt64, readLong } from './marshal-number.ts';
import {
  CODE_LAYOUTS,
  type CodeLayout,
  type CodeObject,
  latin1,
  type MarshalSequenceKind,
  type MarshalValue,
  UNKNOWN,
} from './marshal-value.ts';
import { readCodeObject } from './read-code-object.ts';

export interface MarshalResult {
  readonly value: MarshalValue;
  /** One past the last byte that was read. */
  readonly end: number;
  /** The layout of code objects that was assumed; undefined where there is no code object. */
  readonly layout?: CodeLayout;
  /** Code objects in the order they were met, outermost first. */
  readonly codes: readonly CodeObject[];
  /** Set where reading stopped early; `value` then holds what came before. */
  readonly broken?: MarshalBreak;
  /** Other layouts that read the same bytes to their end without a contradiction. */
  readonly alternatives: readonly MarshalResult[];
}

const REF_FLAG = 0x80;

/** Types that never take a reference number, flag or not: singletons, the end mark and references themselves. */
const UNNUMBERED = '0NS.FTrR';

/** One pass over the bytes with one layout. */
export class MarshalReader {
  readonly cursor: MarshalCursor;
  readonly layout: CodeLayout;
  readonly codes: CodeObject[] = [];
  readonly #refs: MarshalValue[] = [];
  readonly #internedStrings: MarshalValue[] = [];
  #items = 0;
  #depth = 0;

  constructor(bytes: Uint8Array, layout: CodeLayout) {
    this.cursor = new MarshalCursor(bytes);
    this.layout = layout;
  }

  /** The next value; `unknown` once reading has broken. */
  read(): MarshalValue {
    const { cursor } = this;
    const start = cursor.at;
    const code = cursor.byte();
    if (cursor.broken !== undefined) return UNKNOWN;
    if (++this.#items > LIMITS.marshalItems.value)
      cursor.fail('limit', `more than ${LIMITS.marshalItems.value} values`);
    if (++this.#depth > LIMITS.marshalDepth.value)
      cursor.fail('limit', `nested deeper than ${LIMITS.marshalDepth.value}`);
    // CPython takes the number of a container before its parts, so a part may refer to the whole.
    const isNumbered = (code & REF_FLAG) !== 0 && !UNNUMBERED.includes(String.fromCharCode(code & ~REF_FLAG));
    const slot = isNumbered ? this.#refs.push(UNKNOWN) - 1 : -1;
    const value = cursor.broken === undefined ? this.#readType(code & ~REF_FLAG, slot, start) : UNKNOWN;
    if (slot >= 0) this.#refs[slot] = value;
    this.#depth--;
    return value;
  }

  #readType(type: number, slot: number, start: number): MarshalValue {
    const { cursor } = this;
    switch (String.fromCharCode(type)) {
      case '0':
        return { k: 'null' };
      case 'N':
        return { k: 'none' };
      case 'S':
        return { k: 'stop-iteration' };
      case '.':
        return { k: 'ellipsis' };
      case 'F':
        return { k: 'bool', v: false };
      case 'T':
        return { k: 'bool', v: true };
      case 'i':
        return { k: 'int', v: String(cursor.int32()) };
      case 'I':
        return readInt64(cursor);
      case 'l':
        return readLong(cursor);
      case 'f':
        return readFloat(cursor, false);
      case 'g':
        return readFloat(cursor, true);
      case 'x':
        return readComplex(cursor, false);
      case 'y':
        return readComplex(cursor, true);
      case 's':
        return { k: 'bytes', v: cursor.take(cursor.int32()) };
      case 't':
        return this.#interned();
      case 'u':
        return this.#text(cursor.take(cursor.int32()), true);
      case 'a':
      case 'A':
        return this.#text(cursor.take(cursor.int32()), false);
      case 'z':
      case 'Z':
        return this.#text(cursor.take(cursor.byte()), false);
      case 'r':
        return this.#reference(this.#refs, start);
      case 'R':
        return this.#reference(this.#internedStrings, start);
      case ')':
        return this.#sequence('tuple', cursor.byte(), slot);
      case '(':
        return this.#sequence('tuple', cursor.int32(), slot);
      case '[':
        return this.#sequence('list', cursor.int32(), slot);
      case '<':
        return this.#sequence('set', cursor.int32(), slot);
      case '>':
        return this.#sequence('frozenset', cursor.int32(), slot);
      case ':':
        return this.#sequence('slice', 3, slot);
      case '{':
        return this.#dictionary(slot);
      case 'c': {
        const code = readCodeObject(this);
        return code === undefined ? UNKNOWN : { k: 'code', code };
      }
      default:
        cursor.at = start;
        cursor.fail('malformed', `0x${type.toString(16)} is no marshal type`);
        return UNKNOWN;
    }
  }

  #text(raw: Uint8Array, isUtf8: boolean): MarshalValue {
    return { k: 'str', v: isUtf8 ? Buffer.from(raw).toString('utf8') : latin1(raw) };
  }

  /** `t`: in Python 2 the interned strings have a numbering of their own (`R`). */
  #interned(): MarshalValue {
    const value = this.#text(this.cursor.take(this.cursor.int32()), this.layout !== '2.7');
    this.#internedStrings.push(value);
    return value;
  }

  #reference(refs: readonly MarshalValue[], start: number): MarshalValue {
    const index = this.cursor.int32();
    const value = refs[index];
    if (value !== undefined) return value;
    if (this.cursor.broken === undefined) {
      this.cursor.at = start;
      this.cursor.fail('malformed', `reference ${index} of ${refs.length}`);
    }
    return UNKNOWN;
  }

  #sequence(kind: MarshalSequenceKind, count: number, slot: number): MarshalValue {
    const items: MarshalValue[] = [];
    const value: MarshalValue = { k: kind, items };
    if (slot >= 0) this.#refs[slot] = value;
    // Each item takes a byte at least, so a count beyond the input is a lie that costs nothing.
    if (!this.cursor.has(count)) return value;
    for (let index = 0; index < count && this.cursor.broken === undefined; index++) items.push(this.read());
    return value;
  }

  #dictionary(slot: number): MarshalValue {
    const items: [MarshalValue, MarshalValue][] = [];
    const value: MarshalValue = { k: 'dict', items };
    if (slot >= 0) this.#refs[slot] = value;
    while (this.cursor.broken === undefined) {
      const key = this.read();
      if (key.k === 'null' || this.cursor.broken !== undefined) break;
      items.push([key, this.read()]);
    }
    return value;
  }
}

/**
 * Reads one marshalled value.
 *
 * @param bytes where the value lies; at most LIMITS.marshalBytes of them are read
 * @param at offset of the value's type byte
 * @param layouts layouts of code objects to try, likeliest first; the first that reads without a contradiction wins
 * @returns the value, its end, and where it broke. Offsets count from the start of `bytes`. Throws nothing.
 */
export function readMarshal(
  bytes: RandomAccess | Uint8Array,
  at: number,
  layouts: readonly CodeLayout[] = CODE_LAYOUTS,
): MarshalResult {
  const start = Number.isFinite(at) ? Math.max(0, Math.floor(at)) : 0;
  const maxBytes = Math.min(LIMITS.marshalBytes.value, MAX_READ_BYTES);
  const window =
    bytes instanceof Uint8Array ? bytes.subarray(start, start + maxBytes) : bytes.read(start, maxBytes);
  const total = bytes instanceof Uint8Array ? bytes.length : bytes.sizeBytes;
  const isCut = total - start > window.length;
  const results: MarshalResult[] = [];
  for (const layout of layouts) {
    const result = readWith(window, layout, start, isCut);
    results.push(result);
    if (result.codes.length === 0 && result.broken === undefined) break;
  }
  const sound = results.filter((result) => result.broken === undefined);
  const furthest = results.reduce((best, next) => (next.end > best.end ? next : best));
  const first = sound[0] ?? furthest;
  return { ...first, alternatives: sound.slice(1) };
}

function readWith(window: Uint8Array, layout: CodeLayout, start: number, isCut: boolean): MarshalResult {
  const reader = new MarshalReader(window, layout);
  const value = reader.read();
  const { broken } = reader.cursor;
  return {
    value,
    end: start + reader.cursor.at,
    codes: reader.codes,
    alternatives: [],
    ...(reader.codes.length > 0 ? { layout } : {}),
    ...(broken === undefined
      ? {}
      : {
          broken: {
            offset: start + broken.offset,
            reason: broken.reason,
            kind: isCut && broken.kind === 'truncated' ? 'limit' : broken.kind,
          },
        }),
  };
}

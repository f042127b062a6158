// Values of GGUF keys: read as far as they are of use, passed over otherwise. Layout: ggml/docs/gguf.md.

import type { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { ByteCursor } from '../byte-cursor.ts';
import type { FormatContext } from '../format.ts';

/** A string by its place: most are never decoded. */
export interface GgufString {
  readonly start: number;
  readonly lengthBytes: number;
}

/** What a key holds. */
export type GgufValue =
  | { readonly kind: 'number'; readonly value: number | bigint; readonly type: number }
  | { readonly kind: 'string'; readonly string: GgufString }
  | {
      readonly kind: 'array';
      readonly elementType: number;
      readonly count: number;
      readonly start: number;
      readonly end: number;
      /** The first strings of an array of strings. */
      readonly strings: readonly GgufString[];
    };

const STRING = 8;
const ARRAY = 9;
const BOOL = 7;
const U32 = 4;

/** Bytes of the numbers, by type. */
const NUMBER_BYTES: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 2,
  3: 2,
  4: 4,
  5: 4,
  6: 4,
  7: 1,
  10: 8,
  11: 8,
  12: 8,
};

/** The deepest array in an array: readers that know nesting stop here. */
const MAX_ARRAY_LEVELS = 4;
/** Strings of one array that are kept: lists of tags and names are shorter, vocabularies are not of interest. */
const KEPT_STRINGS = 64;
/** Steps between two looks at the clock. */
const STEPS_PER_CLOCK = 4096;

/** What reading values needs. */
export interface ValueReader {
  readonly context: FormatContext;
  readonly cursor: ByteCursor;
  readonly anomalies: AnomalyRecorder;
  /** Lengths are 32 bits in version 1 and 64 bits after it. */
  readonly version: number;
}

/** A length or count of the file's version; infinity where no double holds it. */
export function readLength({ cursor, version }: ValueReader): number {
  return version === 1 ? cursor.u32() : cursor.length64();
}

/** @returns undefined where the string runs past the end: reading stops there */
export function readString(reader: ValueReader, what: string): GgufString | undefined {
  const { cursor, anomalies } = reader;
  const at = cursor.at;
  const lengthBytes = readLength(reader);
  if (cursor.broken !== undefined) return undefined;
  const start = cursor.at;
  if (cursor.skip(lengthBytes)) return { start, lengthBytes };
  anomalies.tell(
    'string-beyond-file',
    `${what} has ${lengthBytes} bytes, ${cursor.end - start} are left`,
    at,
    what,
  );
  return undefined;
}

/**
 * @param type of the value, as the file says
 * @param what names the key in what is told
 * @returns undefined where the value cannot be passed: nothing behind it can be read
 */
export function readValue(reader: ValueReader, type: number, what: string, level = 0): GgufValue | undefined {
  const { cursor, anomalies } = reader;
  const at = cursor.at;
  if (type === STRING) {
    const string = readString(reader, what);
    return string && { kind: 'string', string };
  }
  if (type === ARRAY) return readArray(reader, what, level);
  const value = readNumber(cursor, type);
  if (value === undefined) {
    anomalies.tell('unknown-value-type', `${what} is of type ${type}`, at, what);
    return undefined;
  }
  if (cursor.broken !== undefined) return undefined;
  if (type === BOOL && value !== 0 && value !== 1)
    anomalies.tell('odd-bool', `${what} is a boolean of ${value}`, at, what);
  return { kind: 'number', value, type };
}

function readNumber(cursor: ByteCursor, type: number): number | bigint | undefined {
  switch (type) {
    case 0:
    case BOOL:
      return cursor.u8();
    case 1:
      return (cursor.u8() << 24) >> 24;
    case 2:
      return cursor.u16();
    case 3:
      return (cursor.u16() << 16) >> 16;
    case U32:
      return cursor.u32();
    case 5:
      return cursor.i32();
    case 6:
      return cursor.f32();
    case 10:
      return cursor.u64();
    case 11:
      return cursor.i64();
    case 12:
      return cursor.f64();
    default:
      return undefined;
  }
}

function readArray(reader: ValueReader, what: string, level: number): GgufValue | undefined {
  const { cursor, anomalies, context } = reader;
  const at = cursor.at;
  if (level >= MAX_ARRAY_LEVELS) {
    anomalies.tell('nested-array', `${what} nests arrays more than ${MAX_ARRAY_LEVELS} deep`, at, what);
    return undefined;
  }
  const elementType = cursor.u32();
  const count = readLength(reader);
  if (cursor.broken !== undefined) return undefined;
  const start = cursor.at;
  const numberBytes = NUMBER_BYTES[elementType];
  if (numberBytes === undefined && elementType !== STRING && elementType !== ARRAY) {
    anomalies.tell('unknown-value-type', `${what} is an array of type ${elementType}`, at, what);
    return undefined;
  }
  const leastBytes = numberBytes ?? leastElementBytes(elementType, reader.version);
  if (count * leastBytes > cursor.leftBytes) {
    anomalies.tell(
      'array-beyond-file',
      `${what} has ${count} elements of at least ${leastBytes} bytes, ${cursor.leftBytes} bytes are left`,
      at,
      what,
    );
    return undefined;
  }
  const strings: GgufString[] = [];
  if (numberBytes !== undefined) {
    cursor.skip(count * numberBytes);
  } else if (!readElements(reader, elementType, count, what, level, strings)) {
    return undefined;
  }
  if (level === 0) context.explainOpaque(start, cursor.at);
  return { kind: 'array', elementType, count, start, end: cursor.at, strings };
}

function leastElementBytes(elementType: number, version: number): number {
  const lengthBytes = version === 1 ? 4 : 8;
  return elementType === STRING ? lengthBytes : 4 + lengthBytes;
}

function readElements(
  reader: ValueReader,
  elementType: number,
  count: number,
  what: string,
  level: number,
  strings: GgufString[],
): boolean {
  for (let index = 0; index < count; index++) {
    if (index % STEPS_PER_CLOCK === STEPS_PER_CLOCK - 1 && reader.context.budget.isOutOfTime()) return false;
    if (elementType === ARRAY) {
      if (readArray(reader, what, level + 1) === undefined) return false;
      continue;
    }
    const string = readString(reader, what);
    if (string === undefined) return false;
    if (strings.length < KEPT_STRINGS) strings.push(string);
  }
  return true;
}

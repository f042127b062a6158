// The header of one array in an npy file (NEP 1 and numpy.lib.format).
//
//   0  93 'NUMPY'   6  major  7  minor   8  length of the text (u16 in version 1, u32 in 2 and 3)   text: a dict

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { type DtypeLayout, dimensionsOf, dtypeLayout } from './dtype.ts';
import { type PythonLiteral, parsePythonLiteral } from './python-literal.ts';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/** A header that was understood. */
export interface NpyHeader {
  /** Where the array's bytes begin. */
  readonly dataAt: number;
  readonly dtype: string;
  readonly layout: DtypeLayout;
  readonly shape: readonly bigint[];
}

/** A header that was not, and why. */
export interface NpyProblem {
  readonly problem: 'truncated' | 'version' | 'too-long' | 'expression-in-header' | 'header-field';
  readonly detail: string;
  /** Where the text of the header ends, as far as that is known. */
  readonly dataAt: number;
}

/** True where these bytes begin with the magic. */
export function isNpyMagic(head: Uint8Array): boolean {
  return MAGIC.every((byte, index) => head[index] === byte);
}

/** Reads the header at `at`, where the magic stands. */
export function readNpyHeader(bytes: RandomAccess, at: number): NpyHeader | NpyProblem {
  const head = bytes.read(at, 12);
  const major = head[6] ?? 0;
  if (major < 1 || major > 3)
    return { problem: 'version', detail: `version ${major}.${head[7] ?? 0}`, dataAt: at };
  const prefixBytes = major === 1 ? 10 : 12;
  if (head.length < prefixBytes)
    return { problem: 'truncated', detail: 'the header ends early', dataAt: bytes.sizeBytes };
  const wide = (head[10] ?? 0) * 2 ** 16 + (head[11] ?? 0) * 2 ** 24;
  const textBytes = (head[8] ?? 0) + (head[9] ?? 0) * 256 + (major === 1 ? 0 : wide);
  const dataAt = at + prefixBytes + textBytes;
  if (textBytes > LIMITS.npyHeaderBytes.value) {
    return { problem: 'too-long', detail: `a header of ${textBytes} bytes`, dataAt };
  }
  if (dataAt > bytes.sizeBytes)
    return { problem: 'truncated', detail: 'the header ends early', dataAt: bytes.sizeBytes };
  const text = Buffer.from(bytes.read(at + prefixBytes, textBytes)).toString(major === 3 ? 'utf8' : 'latin1');
  const parsed = parsePythonLiteral(text.replace(/\0+$/, ''));
  if (!('value' in parsed)) {
    const shown = text.slice(parsed.at, parsed.at + 40).replace(/[^\x20-\x7e]/g, '?');
    return { problem: 'expression-in-header', detail: `not a literal: "${shown}"`, dataAt };
  }
  return describe(parsed.value, dataAt);
}

function describe(value: PythonLiteral, dataAt: number): NpyHeader | NpyProblem {
  const missing = (detail: string): NpyProblem => ({ problem: 'header-field', detail, dataAt });
  if (typeof value !== 'object' || value === null || !('dict' in value))
    return missing('the header is no dict');
  // The last of several equal keys counts, as in Python.
  const field = (name: string) => value.dict.findLast(([key]) => key === name)?.[1];
  const descriptor = field('descr');
  const shapeValue = field('shape');
  if (descriptor === undefined || shapeValue === undefined) return missing('descr or shape is missing');
  const shape = dimensionsOf(shapeValue);
  if (shape === undefined || shape.some((size) => size < 0n))
    return missing('the shape is no tuple of sizes');
  return { dataAt, dtype: shownDtype(descriptor), layout: dtypeLayout(descriptor), shape };
}

const MAX_SHOWN_CHARACTERS = 200;

function shownDtype(descriptor: PythonLiteral): string {
  if (typeof descriptor === 'string') return descriptor.slice(0, MAX_SHOWN_CHARACTERS);
  const json = JSON.stringify(descriptor, (_, item) => (typeof item === 'bigint' ? item.toString() : item));
  return json.slice(0, MAX_SHOWN_CHARACTERS);
}

// Pickles by walking their opcodes: whether bytes are one, not what it does (formats/pickle reads it).
//
// Chance: PROTO and its version 14 bits; a GLOBAL or INST of two identifiers of two characters or more, 8 + 2 x (2 x 2.3
// + 8), or two strings and STACK_GLOBAL, which costs more; STOP with one value left 8 and more, or sixteen opcodes in a
// row: above 50 bits. A pickle that names no global can do nothing, and is reported only where it is long.

import { u32le, u64le } from '../../../bytes/integers.ts';
import { OPCODE_BY_CODE, type Opcode } from '../../pickle/opcodes.ts';
import type { PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';

const FIRST_VIEW_BYTES = 64;
const VIEW_BYTES = 4096;
const MAX_OPCODES_WALKED = 4096;
/** Each name in a stream may be asked whether a pickle begins there: short walks keep that from growing with its square. */
const MAX_OPCODES_WALKED_HEADLESS = 256;
const MAX_LINE_BYTES = 256;
const MAX_TEXT_LINE_BYTES = 128 * 1024;
/** What a candidate costs before its first opcode is read. */
const CANDIDATE_COST_BYTES = 16;
/** What each GLOBAL of a stream after its first costs besides its bytes. */
const FURTHER_GLOBAL_COST_BYTES = 64;
/** So many opcodes without STOP are no chance, even where the stream breaks later. */
const OPCODES_BELIEVED = 16;
/** Without a global: so many opcodes and STOP. */
const OPCODES_BELIEVED_PLAIN = 64;

/** The anchor is PROTO. */
export function pickleByProto(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 3);
  const protocol = head[1] ?? 0;
  if (OPCODE_BY_CODE[head[2] ?? 0] === undefined) return undefined;
  return walk(lookup, at, `protocol ${protocol}`, 0);
}

/** A pickle without PROTO: only asked where a range starts. */
export function pickleWithoutProto(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 1);
  // What protocols 0 and 1 begin with: a container, a mark, a global or a persistent id.
  if (![0x28, 0x63, 0x69, 0x7d, 0x5d, 0x29, 0x50, 0x56, 0x8c, 0x58, 0x95].includes(head[0] ?? 0))
    return undefined;
  return walk(lookup, at, 'protocol 0 or 1', 2);
}

/**
 * The sieve for pickles without PROTO that do not stand at the start of a range.
 *
 * @param at where a pickle would start
 */
export function walksToStop(lookup: Lookup, at: number): PayloadHit | undefined {
  return walk(lookup, at, 'protocol 0 or 1', 2, MAX_OPCODES_WALKED_HEADLESS);
}

/** @param minDepth values that the chance of short text demands more: 2 asks for STOP in any case */
function walk(
  lookup: Lookup,
  start: number,
  what: string,
  minDepth: number,
  maxOpcodes = MAX_OPCODES_WALKED,
): PayloadHit | undefined {
  if (!lookup.matters(start) || !lookup.spend(CANDIDATE_COST_BYTES)) return undefined;
  let view = lookup.view(start, FIRST_VIEW_BYTES);
  let viewAt = start;
  let at = start;
  let values = 0;
  let globals = 0;
  let globalName = '';
  for (let opcodes = 0; opcodes < maxOpcodes; opcodes++) {
    // Most candidates die within a few opcodes, in the first small view; a survivor pays for its walk.
    if (at + 16 > viewAt + view.length && viewAt + view.length < lookup.sizeBytes) {
      if (!lookup.spend(VIEW_BYTES)) return undefined;
      view = lookup.view(at, VIEW_BYTES);
      viewAt = at;
    }
    const position = at - viewAt;
    const opcode = OPCODE_BY_CODE[view[position] ?? 0];
    if (position >= view.length || opcode === undefined)
      return broken(start, what, opcodes, globals, minDepth, globalName);
    if (opcode.name === 'STOP') {
      const isOne = values >= 1 && (globals > 0 ? opcodes > 2 : opcodes >= OPCODES_BELIEVED_PLAIN);
      if (!isOne) return undefined;
      return {
        payload: 'pickle',
        offset: start,
        lengthBytes: at + 1 - start,
        detail: `pickle, ${what}${globalName === '' ? '' : `, names ${globalName}`}`,
      };
    }
    const operandBytes = operandLength(lookup, opcode, view, position, at);
    if (operandBytes === undefined) return broken(start, what, opcodes, globals, minDepth, globalName);
    if (opcode.operand === 'lines2') {
      const name = globalOf(lookup.view(at + 1, operandBytes));
      if (name === undefined) return undefined;
      // Reading names is the slow part; a list of words has one, rows of globals pay for theirs.
      if (globals > 0 && !lookup.spend(FURTHER_GLOBAL_COST_BYTES)) return undefined;
      globals++;
      if (globalName === '') globalName = name;
    } else if (opcode.name === 'STACK_GLOBAL') {
      if (values < 2) return undefined;
      globals++;
    } else if (opcode.name === 'PROTO' && opcodes > 0 && (view[position + 1] ?? 9) > 5) return undefined;
    values = Math.max(0, values + (PUSHES.has(opcode.name) ? 1 : 0));
    at += 1 + operandBytes;
    if (at > lookup.sizeBytes) return broken(start, what, opcodes, globals, minDepth, globalName);
  }
  if (globals === 0 || maxOpcodes < MAX_OPCODES_WALKED) return undefined;
  return { payload: 'pickle', offset: start, detail: `pickle, ${what}, long` };
}

function broken(
  offset: number,
  what: string,
  opcodes: number,
  globals: number,
  minDepth: number,
  globalName: string,
): PayloadHit | undefined {
  if (globals === 0 || opcodes < OPCODES_BELIEVED || minDepth > 0) return undefined;
  const named = globalName === '' ? '' : `, names ${globalName}`;
  return { payload: 'pickle', offset, detail: `pickle without STOP, ${what}${named}` };
}

/** Opcodes that put a value on the stack that was not there; the count is a sieve, not a simulation. */
const PUSHES: ReadonlySet<string> = new Set([
  'FLOAT',
  'INT',
  'BININT',
  'BININT1',
  'BININT2',
  'LONG',
  'LONG1',
  'LONG4',
  'NONE',
  'NEWTRUE',
  'NEWFALSE',
  'BINFLOAT',
  'STRING',
  'BINSTRING',
  'SHORT_BINSTRING',
  'UNICODE',
  'BINUNICODE',
  'SHORT_BINUNICODE',
  'BINUNICODE8',
  'BINBYTES',
  'SHORT_BINBYTES',
  'BINBYTES8',
  'BYTEARRAY8',
  'EMPTY_DICT',
  'EMPTY_LIST',
  'EMPTY_TUPLE',
  'EMPTY_SET',
  'TUPLE',
  'LIST',
  'DICT',
  'FROZENSET',
  'GLOBAL',
  'INST',
  'GET',
  'BINGET',
  'LONG_BINGET',
  'PERSID',
  'DUP',
  'EXT1',
  'EXT2',
  'EXT4',
  'NEXT_BUFFER',
]);

const FIXED_BYTES: Readonly<Record<string, number>> = { none: 0, u1: 1, u2: 2, u4: 4, i4: 4, u8: 8, f8: 8 };

/** Bytes of the operand after the opcode; undefined where it runs past the end. */
function operandLength(
  lookup: Lookup,
  opcode: Opcode,
  view: Uint8Array,
  position: number,
  at: number,
): number | undefined {
  const fixed = FIXED_BYTES[opcode.operand];
  if (fixed !== undefined) return fixed;
  let length: number;
  if (opcode.operand === 'line') return longLine(lookup, at + 1);
  if (opcode.operand === 'lines2') {
    const lines = lookup.view(at + 1, 2 * MAX_LINE_BYTES);
    const first = lineLength(lines, 0);
    const bytes = first === undefined ? undefined : lineLength(lines, first);
    return lookup.spend(bytes ?? lines.length) ? bytes : undefined;
  }
  if (opcode.operand === 'bytes1') length = 1 + (view[position + 1] ?? 0);
  else if (opcode.operand === 'bytes4') length = 4 + u32le(view, position + 1);
  else length = 8 + u64le(view, position + 1);
  return at + 1 + length <= lookup.sizeBytes ? length : undefined;
}

/** A text line, which may be a long string: what is read grows with what it has cost. */
function longLine(lookup: Lookup, at: number): number | undefined {
  for (let bytes = MAX_LINE_BYTES; bytes <= MAX_TEXT_LINE_BYTES; bytes *= 8) {
    const line = lookup.view(at, bytes);
    const length = lineLength(line, 0);
    if (!lookup.spend(length ?? line.length)) return undefined;
    if (length !== undefined || line.length < bytes) return length;
  }
  return undefined;
}

/** Length up to and with the next newline, counted from 0. */
function lineLength(bytes: Uint8Array, from: number): number | undefined {
  const end = bytes.indexOf(0x0a, from);
  return end < 0 ? undefined : end + 1;
}

/** The longest name that is believed; the second line ends the view. */
const MAX_NAME_BYTES = 201;

/** `module.name` of a GLOBAL's two lines where both are names. Asked at a hundred thousand places of a gigabyte of noise. */
function globalOf(lines: Uint8Array): string | undefined {
  const moduleEnd = dottedNameEnd(lines, 0);
  if (moduleEnd === undefined || lines[moduleEnd] !== NEWLINE) return undefined;
  const nameEnd = dottedNameEnd(lines, moduleEnd + 1);
  if (nameEnd === undefined || (nameEnd < lines.length && lines[nameEnd] !== NEWLINE)) return undefined;
  const text = String.fromCharCode(...lines.subarray(0, nameEnd));
  return text.replace('\n', '.');
}

const NEWLINE = 0x0a;

/** One past a name of two to 201 letters, digits, underscores and dots; undefined where there is none. */
function dottedNameEnd(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  while (at < bytes.length && at - from <= MAX_NAME_BYTES && isOfName(bytes[at] ?? 0, at > from)) at += 1;
  return at - from < 2 || at - from > MAX_NAME_BYTES ? undefined : at;
}

function isOfName(byte: number, isInside: boolean): boolean {
  const isLetter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x5f;
  return isLetter || (isInside && ((byte >= 0x30 && byte <= 0x39) || byte === 0x2e));
}

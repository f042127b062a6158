// Reads a compiled Java class: which methods it refers to, and where it ends. No bytecode is followed.
// Source of truth: Java Virtual Machine Specification, chapter 4.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { ByteCursor } from '../byte-cursor.ts';

/** What a class says of itself. */
export interface ClassFile {
  readonly name: string;
  /** Methods of classes that it refers to: `java.lang.Runtime.exec`. */
  readonly calls: readonly string[];
  /** Behind its last byte. */
  readonly end: number;
  /** Set where the class breaks off or contradicts itself. */
  readonly problem?: 'truncated' | 'malformed';
}

const HEADER_BYTES = 8;
const CALLS = 2000;

/** Bytes of constants behind their tag; those that take none of these have a length. */
const CONSTANT_BYTES: ReadonlyMap<number, number> = new Map([
  [3, 4],
  [4, 4],
  [5, 8],
  [6, 8],
  [7, 2],
  [8, 2],
  [9, 4],
  [10, 4],
  [11, 4],
  [12, 4],
  [15, 3],
  [16, 2],
  [17, 4],
  [18, 4],
  [19, 2],
  [20, 2],
]);
const [UTF8, CLASS, METHOD, INTERFACE_METHOD, NAME_AND_TYPE] = [1, 7, 10, 11, 12];
const [LONG, DOUBLE] = [5, 6];

interface Constant {
  readonly tag: number;
  readonly text?: string;
  readonly first?: number;
  readonly second?: number;
}

/** True for the head of a class of Java 1.1 to 31; a fat Mach-O begins alike and has few parts. */
export function isJavaClass(head: Uint8Array): boolean {
  const major = ((head[6] ?? 0) << 8) | (head[7] ?? 0);
  const isMagic = head[0] === 0xca && head[1] === 0xfe && head[2] === 0xba && head[3] === 0xbe;
  return isMagic && head.length >= HEADER_BYTES && major >= 45 && major <= 75;
}

/** Reads a class. Never throws. */
export function readJavaClass(bytes: RandomAccess): ClassFile {
  const cursor = new ByteCursor(bytes, HEADER_BYTES);
  cursor.isLittleEndian = false;
  const constants = readConstants(cursor);
  if (constants === undefined) return finish(cursor, '', [], 'malformed');
  cursor.skip(2);
  const name = classNameOf(constants, cursor.u16());
  cursor.skip(2);
  cursor.skip(cursor.u16() * 2);
  for (let kind = 0; kind < 2; kind++) {
    const members = cursor.u16();
    for (let member = 0; member < members && cursor.broken === undefined; member++) {
      cursor.skip(6);
      skipAttributes(cursor);
    }
  }
  skipAttributes(cursor);
  return finish(cursor, name, callsOf(constants));
}

function finish(
  cursor: ByteCursor,
  name: string,
  calls: readonly string[],
  problem?: 'malformed',
): ClassFile {
  const stopped = cursor.broken === undefined ? problem : 'truncated';
  return { name, calls, end: cursor.at, ...(stopped === undefined ? {} : { problem: stopped }) };
}

function readConstants(cursor: ByteCursor): Constant[] | undefined {
  const count = cursor.u16();
  const constants: Constant[] = [{ tag: 0 }];
  while (constants.length < count && cursor.broken === undefined) {
    const tag = cursor.u8();
    if (tag === UTF8) {
      const text = new TextDecoder().decode(cursor.take(cursor.u16(), 1024));
      constants.push({ tag, text });
      continue;
    }
    const size = CONSTANT_BYTES.get(tag);
    if (size === undefined) return cursor.broken === undefined ? undefined : constants;
    if (size === 2) constants.push({ tag, first: cursor.u16() });
    else if (size === 4 && tag >= 9) constants.push({ tag, first: cursor.u16(), second: cursor.u16() });
    else {
      cursor.skip(size);
      constants.push({ tag });
    }
    if (tag === LONG || tag === DOUBLE) constants.push({ tag: 0 });
  }
  return constants;
}

function skipAttributes(cursor: ByteCursor): void {
  const count = cursor.u16();
  for (let index = 0; index < count && cursor.broken === undefined; index++) {
    cursor.skip(2);
    cursor.skip(cursor.u32());
  }
}

function classNameOf(constants: readonly Constant[], index: number): string {
  const entry = constants[index];
  const text = entry?.tag === CLASS ? constants[entry.first ?? 0]?.text : undefined;
  return (text ?? '').replaceAll('/', '.');
}

function callsOf(constants: readonly Constant[]): string[] {
  const calls = new Set<string>();
  for (const { tag, first, second } of constants) {
    if ((tag !== METHOD && tag !== INTERFACE_METHOD) || calls.size >= CALLS) continue;
    const pair = constants[second ?? 0];
    const method = pair?.tag === NAME_AND_TYPE ? constants[pair.first ?? 0]?.text : undefined;
    const owner = classNameOf(constants, first ?? 0);
    if (owner !== '' && method !== undefined) calls.add(`${owner}.${method}`);
  }
  return [...calls];
}

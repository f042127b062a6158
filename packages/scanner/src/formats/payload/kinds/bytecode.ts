// Bytecode files: WebAssembly modules, Dalvik executables, CPython .pyc.
//
// Chance: wasm: magic and version 64 bits, first section 5. dex: magic 32, version 25, header size 32, byte order 32.
// pyc: magic 22, flags 30 (3.7 and later), code type 7, argument counts 32 to 64: above 90 in every layout.

import { u16le, u32le } from '../../../bytes/integers.ts';
import { holds, type PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';

/** Magic, version 1 and a first section. */
export function wasm(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 10);
  if (!holds(head, 0, [0, 0x61, 0x73, 0x6d]) || u32le(head, 4) !== 1) return undefined;
  if (head.length > 8 && (head[8] ?? 0) > 13) return undefined;
  return { payload: 'wasm', offset: at, detail: 'WebAssembly module, version 1' };
}

/** The anchor is the third byte of `dex\n0`. */
export function dex(lookup: Lookup, anchorAt: number): PayloadHit | undefined {
  const at = anchorAt - 2;
  const head = lookup.view(at, 112);
  if (!holds(head, 0, [0x64, 0x65, 0x78, 0x0a, 0x30]) || head[7] !== 0) return undefined;
  if (u32le(head, 36) < 0x70 || u32le(head, 36) > 0x100 || u32le(head, 40) !== 0x12345678) return undefined;
  return { payload: 'dex', offset: at, detail: `Dalvik executable, version ${digits(head)}` };
}

function digits(head: Uint8Array): string {
  return String.fromCharCode(...head.subarray(4, 7)).replace(/[^0-9]/g, '?');
}

const PYTHON_27_MAGIC = 62211;
/** CPython 3.0 to 3.15; the number grows by five or so a release. */
const PYTHON_3_MAGICS = { first: 3000, last: 3999 };
/** The magic of 3.3, which added the source size, and of 3.7, which added the flags. */
const SIZE_SINCE = 3210;
const FLAGS_SINCE = 3390;
/** marshal's code object, with and without the reference flag. */
const CODE_TYPES = [0xe3, 0x63];

/** The anchor is the second byte of the magic. */
export function pyc(lookup: Lookup, anchorAt: number): PayloadHit | undefined {
  const at = anchorAt - 1;
  const head = lookup.view(at, 32);
  const magic = u16le(head, 0);
  const isPython2 = magic === PYTHON_27_MAGIC;
  if (!isPython2 && (magic < PYTHON_3_MAGICS.first || magic > PYTHON_3_MAGICS.last)) return undefined;
  const codeAt = isPython2 || magic < SIZE_SINCE ? 8 : magic < FLAGS_SINCE ? 12 : 16;
  if (codeAt === 16 && u32le(head, 4) > 3) return undefined;
  if (head.length < codeAt + 13 || !CODE_TYPES.includes(head[codeAt] ?? 0)) return undefined;
  // The code of a module takes no arguments, positional or keyword-only.
  if (u32le(head, codeAt + 1) !== 0 || u32le(head, codeAt + 5) > (isPython2 ? 1000 : 0)) return undefined;
  return { payload: 'pyc', offset: at, detail: `compiled Python ${isPython2 ? '2.7' : '3'}, magic ${magic}` };
}

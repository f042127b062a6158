// Which validator answers for which anchor of the sweep, and which are asked at the start of a range besides.

import type { PayloadHit, PayloadValidator } from './hit.ts';
import { rar, sevenZip, tarByChecksum, tarByMagic, zipLocalHeader } from './kinds/archives.ts';
import { dex, pyc, wasm } from './kinds/bytecode.ts';
import { bzip2, gzip, xz, zstd } from './kinds/compressed.ts';
import { elf } from './kinds/elf.ts';
import { javaStream } from './kinds/java-stream.ts';
import { machOBigEndian, machOFatOrJavaClass, machOLittleEndian } from './kinds/mach-o.ts';
import { pe, peByDosHeader } from './kinds/pe.ts';
import { pickleByProto, pickleWithoutProto } from './kinds/pickle.ts';
import { pickleByGlobal, pickleByStackGlobal } from './kinds/pickle-by-global.ts';
import { scriptHead, shebang } from './kinds/script.ts';
import { scriptBody } from './kinds/script-body.ts';
import { lnk, ole } from './kinds/windows.ts';
import type { Lookup } from './lookup.ts';

/** By the first byte of an anchor; where two anchors share it, the second byte decides. */
const VALIDATORS: readonly (readonly [first: number, second: number | undefined, PayloadValidator])[] = [
  [0x80, undefined, pickleByProto],
  [0x50, 0x4b, zipLocalHeader],
  [0x50, 0x45, pe],
  [0x52, undefined, rar],
  [0x1f, undefined, gzip],
  [0xd0, undefined, ole],
  [0xfe, undefined, machOBigEndian],
  [0xfa, undefined, machOLittleEndian],
  [0xfd, undefined, xz],
  [0xca, undefined, machOFatOrJavaClass],
  [0x28, undefined, zstd],
  [0x23, undefined, shebang],
  [0x37, undefined, sevenZip],
  [0x7f, undefined, elf],
  [0x42, undefined, bzip2],
  [0x75, undefined, tarByMagic],
  [0x78, undefined, dex],
  [0x0c, undefined, pyc],
  [0x0d, undefined, pyc],
  [0x0e, undefined, pyc],
  [0xf3, undefined, pyc],
  [0x00, undefined, wasm],
  [0x01, undefined, lnk],
  [0x3c, 0x3f, scriptBody],
  [0x40, 0x65, scriptBody],
  [0x40, 0x45, scriptBody],
  [0x69, 0x6d, scriptBody],
  [0x5f, 0x5f, scriptBody],
  [0x65, 0x78, scriptBody],
];

const NEWLINE = 0x0a;
const STACK_GLOBAL = 0x93;

const BY_FIRST: readonly (readonly (readonly [number | undefined, PayloadValidator])[])[] = (() => {
  // Every letter may end the name of a GLOBAL, and only there a newline follows.
  const table: (readonly [number | undefined, PayloadValidator])[][] = Array.from({ length: 256 }, () => [
    [NEWLINE, pickleByGlobal],
    [STACK_GLOBAL, pickleByStackGlobal],
  ]);
  for (const [first, second, validator] of VALIDATORS) table[first]?.push([second, validator]);
  return table;
})();

/**
 * Asks the validator of an anchor.
 *
 * @param first the first two bytes of the anchor, which the caller has at hand
 */
export function validateAnchor(
  lookup: Lookup,
  anchorAt: number,
  first: number,
  second: number,
): PayloadHit | undefined {
  for (const [expected, validator] of BY_FIRST[first] ?? []) {
    if (expected !== undefined && expected !== second) continue;
    const hit = validator(lookup, anchorAt);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

const AT_RANGE_START: readonly PayloadValidator[] = [
  scriptHead,
  peByDosHeader,
  tarByChecksum,
  javaStream,
  pickleWithoutProto,
];

/** Asks what has no anchor of its own, or too weak a one to be looked for everywhere. */
export function validateRangeStart(lookup: Lookup, at: number): PayloadHit | undefined {
  for (const validator of AT_RANGE_START) {
    const hit = validator(lookup, at);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

// Windows PE executables and libraries (Microsoft's PE/COFF format). The anchor is the signature `PE\0\0`; the `MZ`
// header is looked for before it, because `MZ` alone is noise in weights.
//
// Chance: signature 32 bits, machine 12, sections 9, and an MZ header in the 64 KiB before whose e_lfanew is exactly the
// distance: 32, less 16 for the places. Together 69 bits. Where the MZ header is not so near, the optional header has to
// hold: its magic 15 bits, the flag of an executable 1, two alignments that are powers of two 27 each: 123 bits without
// any MZ.

import { u16le, u32le } from '../../../bytes/integers.ts';
import { holds, type PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';

const MACHINES: Readonly<Record<number, string>> = {
  332: 'x86',
  34404: 'x64',
  43620: 'ARM64',
  452: 'ARM Thumb-2',
  448: 'ARM',
  512: 'Itanium',
  3772: 'EFI byte code',
  20530: 'RISC-V 32',
  20580: 'RISC-V 64',
  25138: 'LoongArch 32',
  25188: 'LoongArch 64',
  42561: 'ARM64EC',
};

/** Linkers write an e_lfanew of 64 to a few hundred. */
const NEAR_BYTES = 65_536;
/** How far back the start of a program is looked for; one that lies further is told from its signature on. */
const FAR_BYTES = 4 * 1024 * 1024;
const MAX_SECTIONS = 96;
const HEAD_BYTES = 64;

/** The anchor is the signature; the hit starts at the `MZ` that points to it. */
export function pe(lookup: Lookup, signatureAt: number): PayloadHit | undefined {
  // Copied: the reads that follow may move the view.
  const head = lookup.view(signatureAt, HEAD_BYTES).slice();
  if (head.length < 8 || !holds(head, 2, [0, 0])) return undefined;
  const machine = MACHINES[u16le(head, 4)];
  const sections = u16le(head, 6);
  // Without sections or an optional header it starts nowhere, and is a program out of place all the same.
  if (machine === undefined || sections > MAX_SECTIONS) return undefined;
  const isWhole = holdsOptionalHeader(head);
  const start =
    (isDosHeader(lookup, 0, signatureAt) ? 0 : undefined) ??
    dosHeaderBefore(lookup, signatureAt, NEAR_BYTES) ??
    (isWhole ? (dosHeaderBefore(lookup, signatureAt, FAR_BYTES) ?? signatureAt) : undefined);
  if (start === undefined) return undefined;
  const isLibrary = (u16le(head, 22) & 0x2000) !== 0;
  const what = `PE ${isLibrary ? 'library' : 'executable'} for ${machine}`;
  return {
    payload: 'pe',
    offset: start,
    detail: start === signatureAt ? `${what}, from its signature on` : what,
  };
}

/** From an `MZ` at the start of a range, however far its signature lies. */
export function peByDosHeader(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, HEAD_BYTES);
  if (head[0] !== 0x4d || head[1] !== 0x5a || head.length < HEAD_BYTES) return undefined;
  const signatureAt = at + u32le(head, 60);
  if (!holds(lookup.view(signatureAt, 4), 0, [0x50, 0x45, 0, 0])) return undefined;
  const hit = pe(lookup, signatureAt);
  return hit === undefined ? undefined : { ...hit, offset: at };
}

/** The fields that Windows refuses to do without, where they are the same for both widths. */
function holdsOptionalHeader(head: Uint8Array): boolean {
  if (head.length < HEAD_BYTES || (u16le(head, 22) & 2) === 0) return false;
  const magic = u16le(head, 24);
  return (
    (magic === 0x10b || magic === 0x20b) && isPowerOfTwo(u32le(head, 56)) && isPowerOfTwo(u32le(head, 60))
  );
}

function isPowerOfTwo(value: number): boolean {
  return value !== 0 && (value & (value - 1)) === 0;
}

function isDosHeader(lookup: Lookup, at: number, signatureAt: number): boolean {
  const head = lookup.view(at, HEAD_BYTES);
  return head[0] === 0x4d && head[1] === 0x5a && u32le(head, 60) === signatureAt - at;
}

/** The nearest `MZ` before the signature, in the last `maxBytes`, that points to it. */
function dosHeaderBefore(lookup: Lookup, signatureAt: number, maxBytes: number): number | undefined {
  const from = Math.max(0, signatureAt - maxBytes);
  if (!lookup.spend(signatureAt - from)) return undefined;
  const before = lookup.view(from, signatureAt - from + HEAD_BYTES);
  // Nearest first: an MZ inside an earlier file's data must not take the place of this file's own.
  for (let index = signatureAt - from - 4; index >= 0; index--) {
    index = before.lastIndexOf(0x4d, index);
    if (index < 0) return undefined;
    if (before[index + 1] === 0x5a && u32le(before, index + 60) === signatureAt - from - index) {
      return from + index;
    }
  }
  return undefined;
}

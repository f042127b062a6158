// Windows PE executables and libraries (Microsoft's PE/COFF format). The anchor is the signature `PE\0\0`; the `MZ`
// header is looked for before it, because `MZ` alone is noise in weights.
//
// Chance: signature 32 bits, machine 12, sections 9, and an MZ header in the 64 KiB before whose e_lfanew is exactly the
// distance: 32. Together 85 bits.

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

/** e_lfanew is 32 bits wide; linkers write 64 to a few hundred, and nothing beyond 64 KiB is seen. */
const MAX_DISTANCE_BYTES = 65_536;
const MAX_SECTIONS = 96;

/** The anchor is the signature; the hit starts at the `MZ` that points to it. */
export function pe(lookup: Lookup, signatureAt: number): PayloadHit | undefined {
  const head = lookup.view(signatureAt, 26);
  if (head.length < 8 || !holds(head, 2, [0, 0])) return undefined;
  const machine = MACHINES[u16le(head, 4)];
  const sections = u16le(head, 6);
  // Without sections or an optional header it starts nowhere, and is a program out of place all the same.
  if (machine === undefined || sections > MAX_SECTIONS) return undefined;
  const start = dosHeaderBefore(lookup, signatureAt);
  if (start === undefined) return undefined;
  const isLibrary = (u16le(head, 22) & 0x2000) !== 0;
  return {
    payload: 'pe',
    offset: start,
    detail: `PE ${isLibrary ? 'library' : 'executable'} for ${machine}`,
  };
}

function dosHeaderBefore(lookup: Lookup, signatureAt: number): number | undefined {
  if (!lookup.spend(MAX_DISTANCE_BYTES)) return undefined;
  const from = Math.max(0, signatureAt - MAX_DISTANCE_BYTES);
  const before = lookup.view(from, signatureAt - from + 64);
  // Nearest first: an MZ inside an earlier file's data must not take the place of this file's own.
  for (let index = signatureAt - from - 4; index >= 0; index--) {
    if (before[index] !== 0x4d || before[index + 1] !== 0x5a) continue;
    if (u32le(before, index + 60) === signatureAt - from - index) return from + index;
  }
  return undefined;
}

// ELF executables, libraries and objects (System V gABI, file header).
//
// Chance: magic 32 bits, class 7, data 7, version 8, e_type 13, e_version 32, e_ehsize 16: 115 bits.

import { u16be, u16le, u32be, u32le, u64be, u64le } from '../../../bytes/integers.ts';
import type { PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';

const TYPES = ['', 'relocatable object', 'executable', 'shared object', 'core dump'];

/** The file header, either class and byte order. */
export function elf(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 64);
  if (head.length < 52 || head[3] !== 0x46) return undefined;
  const wide = head[4] === 2;
  const little = head[5] === 1;
  if ((!wide && head[4] !== 1) || (!little && head[5] !== 2) || head[6] !== 1) return undefined;
  const u16 = little ? u16le : u16be;
  const u32 = little ? u32le : u32be;
  const u64 = little ? u64le : u64be;
  const type = TYPES[u16(head, 16)];
  if (type === undefined || type === '' || u32(head, 20) !== 1) return undefined;
  if (u16(head, wide ? 52 : 40) !== (wide ? 64 : 52)) return undefined;
  const sectionsAt = wide ? u64(head, 40) : u32(head, 32);
  const sections = u16(head, wide ? 60 : 48) * u16(head, wide ? 58 : 46);
  const length = sectionsAt + sections;
  return {
    payload: 'elf',
    offset: at,
    detail: `ELF ${wide ? '64' : '32'}-bit ${type}`,
    ...(sections > 0 && length > 0 && at + length <= lookup.sizeBytes ? { lengthBytes: length } : {}),
  };
}

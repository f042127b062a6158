// Windows shell links and OLE compound files (MS-SHLLINK, MS-CFB).
//
// Chance: lnk: header size and class id, 160 bits. ole: magic 64 bits, byte order 16, version and sector size 25.

import { u16le } from '../../../bytes/integers.ts';
import { holds, type PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';

const LINK_HEADER = [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];

/** The anchor is the fifth byte, where the class id begins. */
export function lnk(lookup: Lookup, anchorAt: number): PayloadHit | undefined {
  const at = anchorAt - 4;
  if (!holds(lookup.view(at, LINK_HEADER.length), 0, LINK_HEADER)) return undefined;
  return { payload: 'lnk', offset: at, detail: 'Windows shortcut' };
}

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Office documents of the old kind, installers, message files. */
export function ole(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 32);
  if (!holds(head, 0, OLE_MAGIC) || u16le(head, 28) !== 0xfffe) return undefined;
  const major = u16le(head, 26);
  if ((major !== 3 || u16le(head, 30) !== 9) && (major !== 4 || u16le(head, 30) !== 12)) return undefined;
  return { payload: 'ole', offset: at, detail: `OLE compound file, version ${major}` };
}

// ELF executables, libraries and objects (System V gABI, file header). Two readings count. As the specification writes it:
// class, byte order, version and header size hold. As Linux loads it: the kernel (fs/binfmt_elf.c, and
// kernel/module/main.c for objects) ignores all of these and asks for machine, type and the size of table entries, so a
// header with the others zeroed runs all the same; the size of the entries then says the class.
//
// Chance, specification: magic 32 bits, class 7, data 7, version 8, e_type 13, e_version 32, e_ehsize 16: 115 bits.
// Chance, kernel, four layouts (class and byte order) together: magic 32 bits, e_type 15, one of 40 machines 10.5,
// e_phentsize 16, e_phnum 5.5, and among at most 1170 program headers one PT_LOAD 32 - 10; less 2 for the layouts: 99
// bits. Objects: 32, 16, 10.5, e_shentsize 16, a first section of type 0, address 0 and size 0: 96 more. In a TiB (2^40
// positions) that is 2^-59 chance hits.

import { u16be, u16le, u32be, u32le, u64be, u64le } from '../../../bytes/integers.ts';
import type { PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';

const TYPES = ['', 'relocatable object', 'executable', 'shared object', 'core dump'];

/** e_machine of what an operating system was ever ported to, or a runtime loads (linux/elf-em.h, the gABI's registry). */
const MACHINES: ReadonlySet<number> = new Set([
  2, 3, 4, 6, 8, 10, 15, 18, 20, 21, 22, 40, 41, 42, 43, 50, 62, 83, 88, 92, 93, 94, 106, 140, 164, 183, 188,
  189, 190, 191, 195, 224, 243, 247, 251, 252, 258, 0x9026, 0x9041, 0xa390,
]);

const MAX_PROGRAM_TABLE_BYTES = 65_536;
const PT_LOAD = 1;
const RELOCATABLE = 1;
const EXECUTABLE = 2;
const SHARED = 3;

/** How the numbers of one class and byte order are read, and where they stand. */
interface ElfLayout {
  readonly wide: boolean;
  readonly u16: (view: Uint8Array, at: number) => number;
  readonly u32: (view: Uint8Array, at: number) => number;
  /** An address or offset: 64 bits wide in the wide class. */
  readonly word: (view: Uint8Array, at: number) => number;
}

const LAYOUTS: readonly ElfLayout[] = [
  { wide: true, u16: u16le, u32: u32le, word: u64le },
  { wide: false, u16: u16le, u32: u32le, word: u32le },
  { wide: true, u16: u16be, u32: u32be, word: u64be },
  { wide: false, u16: u16be, u32: u32be, word: u32be },
];

/** The file header, either class and byte order. */
export function elf(lookup: Lookup, at: number): PayloadHit | undefined {
  // Copied: the reads of its tables may move the view.
  const head = lookup.view(at, 64).slice();
  if (head.length < 52 || head[3] !== 0x46) return undefined;
  return asSpecified(lookup, at, head) ?? asLoaded(lookup, at, head);
}

function asSpecified(lookup: Lookup, at: number, head: Uint8Array): PayloadHit | undefined {
  const layout = LAYOUTS[(head[5] === 2 ? 2 : 0) + (head[4] === 2 ? 0 : 1)];
  if (layout === undefined || ![1, 2].includes(head[4] ?? 0) || ![1, 2].includes(head[5] ?? 0))
    return undefined;
  const { wide, u16, u32, word } = layout;
  const type = TYPES[u16(head, 16)];
  if (type === undefined || type === '' || head[6] !== 1 || u32(head, 20) !== 1) return undefined;
  if (u16(head, wide ? 52 : 40) !== (wide ? 64 : 52)) return undefined;
  const sections = u16(head, wide ? 60 : 48) * u16(head, wide ? 58 : 46);
  const length = word(head, wide ? 40 : 32) + sections;
  return {
    payload: 'elf',
    offset: at,
    detail: `ELF ${wide ? '64' : '32'}-bit ${type}`,
    ...(sections > 0 && length > 0 && at + length <= lookup.sizeBytes ? { lengthBytes: length } : {}),
  };
}

function asLoaded(lookup: Lookup, at: number, head: Uint8Array): PayloadHit | undefined {
  for (const layout of LAYOUTS) {
    const type = layout.u16(head, 16);
    if (!MACHINES.has(layout.u16(head, 18))) continue;
    const loads =
      type === EXECUTABLE || type === SHARED
        ? hasSegmentToLoad(lookup, at, head, layout)
        : type === RELOCATABLE && hasSectionTable(lookup, at, head, layout);
    if (!loads) continue;
    const what = `ELF ${layout.wide ? '64' : '32'}-bit ${TYPES[type]}`;
    return { payload: 'elf', offset: at, detail: `${what}, its header altered` };
  }
  return undefined;
}

/** What `load_elf_phdrs` demands, and one segment to map. */
function hasSegmentToLoad(lookup: Lookup, at: number, head: Uint8Array, layout: ElfLayout): boolean {
  const { wide, u16, u32, word } = layout;
  const entryBytes = wide ? 56 : 32;
  const tableBytes = u16(head, wide ? 56 : 44) * entryBytes;
  if (u16(head, wide ? 54 : 42) !== entryBytes) return false;
  if (tableBytes === 0 || tableBytes > MAX_PROGRAM_TABLE_BYTES) return false;
  const tableAt = at + word(head, wide ? 32 : 28);
  if (tableAt + tableBytes > lookup.sizeBytes || !lookup.spend(tableBytes)) return false;
  const table = lookup.view(tableAt, tableBytes);
  for (let entry = 0; entry + entryBytes <= table.length; entry += entryBytes) {
    if (u32(table, entry) === PT_LOAD) return true;
  }
  return false;
}

/** What a kernel demands of a module: a table of sections inside the file whose first is none. */
function hasSectionTable(lookup: Lookup, at: number, head: Uint8Array, layout: ElfLayout): boolean {
  const { wide, u16, u32, word } = layout;
  const entryBytes = wide ? 64 : 40;
  const tableBytes = u16(head, wide ? 60 : 48) * entryBytes;
  if (u16(head, wide ? 58 : 46) !== entryBytes || tableBytes === 0) return false;
  const tableAt = at + word(head, wide ? 40 : 32);
  if (tableAt + tableBytes > lookup.sizeBytes || !lookup.spend(entryBytes)) return false;
  const first = lookup.view(tableAt, entryBytes);
  return u32(first, 4) === 0 && word(first, wide ? 16 : 12) === 0 && word(first, wide ? 32 : 20) === 0;
}

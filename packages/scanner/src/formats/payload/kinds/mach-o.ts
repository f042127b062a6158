// Mach-O executables, thin and fat, and Java classes, which share the fat magic (mach-o/loader.h, mach-o/fat.h; JVM
// specification chapter 4).
//
// Chance: thin: magic 32 bits, cputype 28, filetype 28, ncmds 19. Fat: magic 32, count 27, per architecture 28 for
// cputype and 27 for alignment. Class: magic 32, minor 14, major 10, eight constants of about 4 bits each.

import { u16be, u32be, u32le, u64be } from '../../../bytes/integers.ts';
import type { PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';

const CPU_TYPES: Readonly<Record<number, string>> = {
  7: 'x86',
  16777223: 'x86-64',
  12: 'ARM',
  16777228: 'ARM64',
  33554444: 'ARM64-32',
  18: 'PowerPC',
  16777234: 'PowerPC 64',
};

const FILE_TYPES = [
  '',
  'object',
  'executable',
  'fixed library',
  'core dump',
  'preloaded executable',
  'dynamic library',
  'dynamic linker',
  'bundle',
  'library stub',
  'debug symbols',
  'kernel extension',
  'file set',
];

const MAX_COMMANDS = 10_000;
const MAX_ARCHITECTURES = 20;

/** The anchor is the first byte of a big-endian magic. */
export function machOBigEndian(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 32);
  if (head[3] !== 0xce && head[3] !== 0xcf) return undefined;
  return thin(head, at, u32be, head[3] === 0xcf);
}

/** The anchor is the second byte of a little-endian magic. */
export function machOLittleEndian(lookup: Lookup, anchorAt: number): PayloadHit | undefined {
  const head = lookup.view(anchorAt - 1, 32);
  if (head[0] !== 0xce && head[0] !== 0xcf) return undefined;
  return thin(head, anchorAt - 1, u32le, head[0] === 0xcf);
}

type ReadU32 = (view: Uint8Array, at: number) => number;

function thin(head: Uint8Array, offset: number, u32: ReadU32, wide: boolean): PayloadHit | undefined {
  if (head.length < (wide ? 32 : 28)) return undefined;
  const cpu = CPU_TYPES[u32(head, 4)];
  const type = FILE_TYPES[u32(head, 12)];
  const commands = u32(head, 16);
  if (cpu === undefined || type === undefined || type === '') return undefined;
  if (commands === 0 || commands > MAX_COMMANDS) return undefined;
  return { payload: 'mach-o', offset, detail: `Mach-O ${type} for ${cpu}` };
}

/** `CA FE BA BE` and `CA FE BA BF`: what follows tells a fat binary from a class. */
export function machOFatOrJavaClass(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 512);
  if (head[3] === 0xbf) return fat(lookup, head, at, true);
  if (head[3] !== 0xbe) return undefined;
  return fat(lookup, head, at, false) ?? javaClass(head, at);
}

function fat(lookup: Lookup, head: Uint8Array, at: number, wide: boolean): PayloadHit | undefined {
  const count = u32be(head, 4);
  const entryBytes = wide ? 32 : 20;
  if (count === 0 || count > MAX_ARCHITECTURES || head.length < 8 + entryBytes) return undefined;
  const names: string[] = [];
  for (let index = 0; index < count && 8 + (index + 1) * entryBytes <= head.length; index++) {
    const entry = 8 + index * entryBytes;
    const cpu = CPU_TYPES[u32be(head, entry)];
    const start = wide ? u64be(head, entry + 8) : u32be(head, entry + 8);
    const align = u32be(head, entry + (wide ? 24 : 16));
    if (cpu === undefined || align > 32 || start === 0 || at + start > lookup.sizeBytes) return undefined;
    names.push(cpu);
  }
  return { payload: 'mach-o-fat', offset: at, detail: `Mach-O for ${names.join(', ')}` };
}

/** Bytes after the tag of a constant; UTF-8 (tag 1) has its own length. Zero: no such tag. */
const CONSTANT_BYTES = [0, 2, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2];
const FIRST_MAJOR = 45;
const LAST_MAJOR = 90;
const CONSTANTS_CHECKED = 8;

function javaClass(head: Uint8Array, at: number): PayloadHit | undefined {
  const minor = u16be(head, 4);
  const major = u16be(head, 6);
  const constants = u16be(head, 8);
  if (major < FIRST_MAJOR || major > LAST_MAJOR || (minor > 3 && minor !== 0xffff) || constants < 5)
    return undefined;
  let position = 10;
  for (let seen = 0; seen < CONSTANTS_CHECKED && seen < constants - 1 && position < head.length; seen++) {
    const tag = head[position] ?? 0;
    const bytes = CONSTANT_BYTES[tag] ?? 0;
    if (bytes === 0) return undefined;
    position += 1 + bytes + (tag === 1 ? u16be(head, position + 1) : 0);
  }
  if (position === 10) return undefined;
  return { payload: 'java-class', offset: at, detail: `Java class, version ${major}` };
}

// One release's opcodes ready for decoding: name and cache size by number, specialised opcodes run as their base.

import { INLINE_CACHES, SPECIALISED } from './opcode-caches.ts';
import { OPCODE_NUMBERS, type PythonVersion } from './opcode-numbers.ts';

export interface OpcodeTable {
  /** By opcode number; undefined where this release has no such opcode. */
  readonly names: readonly (string | undefined)[];
  /** Code units of inline cache, by opcode number. */
  readonly caches: Uint8Array;
  /** True for the numbers a compiler never writes. */
  readonly isSpecialised: readonly boolean[];
}

const tables = new Map<PythonVersion, OpcodeTable>();

/** The table of a release, built on first use. */
export function opcodeTable(version: PythonVersion): OpcodeTable {
  const known = tables.get(version);
  if (known !== undefined) return known;
  const names: (string | undefined)[] = new Array(256).fill(undefined);
  const isSpecialised: boolean[] = new Array(256).fill(false);
  const caches = new Uint8Array(256);
  for (const [name, number] of OPCODE_NUMBERS[version]) names[number] = name;
  const words = (SPECIALISED[version] ?? '').trim().split(/\s+/);
  for (let index = 0; index + 1 < words.length; index += 2) {
    for (const number of (words[index + 1] ?? '').split(',').map(Number)) {
      names[number] ??= words[index];
      isSpecialised[number] = true;
    }
  }
  const sizes = INLINE_CACHES[version];
  for (const [number, name] of names.entries()) caches[number] = sizes?.[name ?? ''] ?? 0;
  const table: OpcodeTable = { names, caches, isSpecialised };
  tables.set(version, table);
  return table;
}

/** `3.11` as 311, for comparisons. */
export function versionNumber(version: PythonVersion): number {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 100 + Number(minor);
}

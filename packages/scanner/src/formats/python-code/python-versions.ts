// Which CPython releases a code object can be for, by its layout and by how well the bytecode decodes.

import { disassemble, type Instruction } from './disassemble.ts';
import type { CodeLayout, CodeObject } from './marshal-value.ts';
import type { PythonVersion } from './opcode-numbers.ts';
import { PYTHON_VERSIONS } from './opcode-numbers.ts';
import { opcodeTable, versionNumber } from './opcode-table.ts';
import { TERMINATORS } from './stack-effects.ts';

/** Code objects whose bytecode is weighed; more of the same module would say the same. */
const WEIGHED_CODES = 32;

/** Bytes of bytecode weighed beyond the first code object: each costs a decoding per release. */
const WEIGHED_BYTES = 256 * 1024;

const LAYOUT_VERSIONS: Readonly<Record<CodeLayout, readonly PythonVersion[]>> = {
  '2.7': [],
  '3.0': ['3.7', '3.6'],
  '3.8': ['3.8', '3.9', '3.10'],
  '3.11': ['3.11', '3.12', '3.13', '3.14'],
};

export interface VersionGuess {
  /** Best first. All that decode without a contradiction; where none does, all of the layout. */
  readonly versions: readonly PythonVersion[];
  /** True where even the best has contradictions: the bytecode was not written by a known compiler. */
  readonly isDoubtful: boolean;
}

/** True where `version` names a release with known opcodes. */
export function isKnownVersion(version: string): version is PythonVersion {
  return (PYTHON_VERSIONS as readonly string[]).includes(version);
}

/** Decodes the bytecode with each release of the layout and keeps those under which it makes sense. */
export function guessVersions(layout: CodeLayout, codes: readonly CodeObject[]): VersionGuess {
  let bytesLeft = WEIGHED_BYTES;
  const weighed = codes.slice(0, WEIGHED_CODES).filter((code, index) => {
    bytesLeft -= code.code.length;
    return index === 0 || bytesLeft >= 0;
  });
  const scores = LAYOUT_VERSIONS[layout].map((version) => ({
    version,
    contradictions: weighed.reduce((sum, code) => sum + contradictions(code, version), 0),
  }));
  const fitting = scores.filter(({ contradictions: count }) => count === 0);
  if (fitting.length > 0) return { versions: fitting.map(({ version }) => version), isDoubtful: false };
  scores.sort((a, b) => a.contradictions - b.contradictions);
  return { versions: scores.map(({ version }) => version), isDoubtful: true };
}

/** How often the bytecode contradicts a release: unknown opcodes, indexes out of range, jumps out of the code, no end. */
export function contradictions(code: CodeObject, version: PythonVersion): number {
  const { instructions, incomplete } = disassemble(code.code, version);
  const release = versionNumber(version);
  const { isSpecialised, caches } = opcodeTable(version);
  let count = incomplete === undefined ? 0 : 1;
  if (release >= 311 && !instructions.some(({ name }) => name === 'RESUME')) count++;
  for (const instruction of instructions) {
    if (!isCacheEmpty(code.code, instruction.offset + 2, caches[instruction.opcode] ?? 0)) count++;
    if (instruction.name === undefined || isSpecialised[instruction.opcode] === true) count++;
    else if (!isArgumentPlausible(instruction, code, release)) count++;
    if (
      instruction.target !== undefined &&
      (instruction.target < 0 || instruction.target >= code.code.length)
    )
      count++;
  }
  const last = instructions.at(-1)?.name;
  return last === undefined || !TERMINATORS.has(last) ? count + 1 : count;
}

/** Compilers leave the inline caches of a file empty, and never end the code within one. */
function isCacheEmpty(code: Uint8Array, start: number, units: number): boolean {
  for (let at = start; at < start + 2 * units; at++) if (code[at] !== 0) return false;
  return true;
}

function isArgumentPlausible(instruction: Instruction, code: CodeObject, release: number): boolean {
  const { name = '', arg } = instruction;
  if (name === 'CACHE') return false;
  if (name === 'LOAD_CONST' || name === 'RETURN_CONST' || name === 'KW_NAMES')
    return arg < code.consts.length;
  const index = nameIndex(name, arg, release);
  if (index !== undefined) return index < code.names.length;
  const locals = release >= 311 ? code.varnames.length : undefined;
  if (name === 'LOAD_FAST' || name === 'STORE_FAST' || name === 'DELETE_FAST')
    return arg < code.varnames.length;
  if (name === 'LOAD_DEREF' || name === 'STORE_DEREF') return arg < (locals ?? code.derefs.length);
  return true;
}

const NAME_OPCODES = new Set(
  'LOAD_NAME STORE_NAME DELETE_NAME LOAD_GLOBAL STORE_GLOBAL DELETE_GLOBAL LOAD_ATTR STORE_ATTR DELETE_ATTR LOAD_METHOD IMPORT_NAME IMPORT_FROM LOAD_FROM_DICT_OR_GLOBALS LOAD_SUPER_ATTR STORE_ANNOTATION'.split(
    ' ',
  ),
);

/** The index into `co_names` that an instruction carries; flag bits of newer releases removed. */
export function nameIndex(name: string, arg: number, release: number): number | undefined {
  if (!NAME_OPCODES.has(name)) return undefined;
  if (name === 'LOAD_GLOBAL' && release >= 311) return arg >>> 1;
  if (name === 'LOAD_ATTR' && release >= 312) return arg >>> 1;
  return name === 'LOAD_SUPER_ATTR' ? arg >>> 2 : arg;
}

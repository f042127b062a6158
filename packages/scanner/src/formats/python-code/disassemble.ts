// Wordcode (CPython 3.6 and later) into instructions. Decodes only; what they do is the interpreter's subject.
// Source of truth: CPython, Lib/dis.py and Doc/library/dis.rst.

import { LIMITS } from '../../limits.ts';
import type { PythonVersion } from './opcode-numbers.ts';
import { opcodeTable, versionNumber } from './opcode-table.ts';

export interface Instruction {
  /** Offset in bytes of the opcode itself. */
  readonly offset: number;
  /** Offset of its first EXTENDED_ARG, else the same. */
  readonly start: number;
  readonly opcode: number;
  /** Undefined for a number that this release does not have. */
  readonly name: string | undefined;
  /** With the EXTENDED_ARG prefixes. */
  readonly arg: number;
  /** Offset that the instruction may jump to. */
  readonly target?: number;
}

export interface Disassembly {
  readonly instructions: readonly Instruction[];
  /** Why not everything was decoded. */
  readonly incomplete?: string;
}

const UINT32 = 0x1_0000_0000;

/** Jumps whose argument counts from the start of the code, before 3.11. */
const ABSOLUTE_JUMPS = new Set(
  'JUMP_ABSOLUTE POP_JUMP_IF_TRUE POP_JUMP_IF_FALSE JUMP_IF_TRUE_OR_POP JUMP_IF_FALSE_OR_POP JUMP_IF_NOT_EXC_MATCH CONTINUE_LOOP'.split(
    ' ',
  ),
);

/** Jumps whose argument counts from the next instruction. */
const RELATIVE_JUMPS = new Set(
  'JUMP_FORWARD FOR_ITER SETUP_LOOP SETUP_EXCEPT SETUP_FINALLY SETUP_WITH SETUP_ASYNC_WITH CALL_FINALLY SEND'.split(
    ' ',
  ),
);

/**
 * Decodes bytecode.
 *
 * @param code the bytecode of one code object
 * @param version the release whose numbers count
 * @returns instructions in order, EXTENDED_ARG merged and inline caches skipped; at most LIMITS.codeInstructions
 */
export function disassemble(code: Uint8Array, version: PythonVersion): Disassembly {
  const table = opcodeTable(version);
  const release = versionNumber(version);
  const instructions: Instruction[] = [];
  let start = -1;
  let extended = 0;
  let at = 0;
  while (at + 1 < code.length) {
    if (instructions.length >= LIMITS.codeInstructions.value) {
      return { instructions, incomplete: `more than ${LIMITS.codeInstructions.value} instructions` };
    }
    const opcode = code[at] ?? 0;
    const name = table.names[opcode];
    const arg = (extended * 256 + (code[at + 1] ?? 0)) % UINT32;
    if (start < 0) start = at;
    if (name === 'EXTENDED_ARG') {
      extended = arg;
      at += 2;
      continue;
    }
    const next = at + 2 + 2 * (table.caches[opcode] ?? 0);
    const target = name === undefined ? undefined : jumpTarget(name, arg, next, release);
    instructions.push({ offset: at, start, opcode, name, arg, ...(target === undefined ? {} : { target }) });
    at = next;
    start = -1;
    extended = 0;
  }
  return code.length % 2 === 0 ? { instructions } : { instructions, incomplete: 'bytecode of an odd length' };
}

function jumpTarget(name: string, arg: number, next: number, release: number): number | undefined {
  const unit = release >= 310 ? 2 : 1;
  if (release < 311) {
    if (ABSOLUTE_JUMPS.has(name)) return arg * unit;
    return RELATIVE_JUMPS.has(name) ? next + arg * unit : undefined;
  }
  if (RELATIVE_JUMPS.has(name)) return next + arg * 2;
  if (!name.startsWith('JUMP_') && !name.startsWith('POP_JUMP_')) return undefined;
  return name.includes('BACKWARD') ? next - arg * 2 : next + arg * 2;
}

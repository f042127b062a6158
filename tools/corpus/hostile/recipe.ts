// What a recipe of the hostile set makes: one inert file that a scanner must not call clean. Never loaded by anything here.

import type { Severity } from '../../../packages/contract/src/index.ts';
import { assemblePickle } from '../../../packages/testkit/src/pickle-assembler.ts';

export interface HostileFile {
  /** The evasion class, a folder of the set. */
  readonly family: string;
  readonly name: string;
  /** The severity of its effect. */
  readonly severity: Severity;
  readonly bytes: Uint8Array;
  /** How it was assembled, for whoever looks into a miss. */
  readonly source: string;
}

/** A pickle from its source, as a file of the set. */
export function pickleFile(
  family: string,
  name: string,
  source: string,
  severity: Severity = 'critical',
): HostileFile {
  return { family, name, severity, bytes: assemblePickle(source), source };
}

export function rawFile(
  family: string,
  name: string,
  bytes: Uint8Array,
  source: string,
  severity: Severity = 'critical',
): HostileFile {
  return { family, name, severity, bytes, source };
}

/** Bytes as an operand of the pickle assembler. */
export function hexOperand(bytes: Uint8Array): string {
  return `x'${Buffer.from(bytes).toString('hex')}'`;
}

/** Calls that run code, as `[module, name, argument]`: what the classes wrap, so that no class depends on one name. */
export const PAYLOADS: readonly (readonly [module: string, name: string, argument: string])[] = [
  ['os', 'system', 'echo inert'],
  ['builtins', 'exec', "print('inert')"],
  ['subprocess', 'getoutput', 'echo inert'],
  ['posix', 'system', 'echo inert'],
];

/** The payloads as protocol 0 text, without STOP. */
export function callText([module, name, argument]: readonly [string, string, string]): string {
  return `GLOBAL ${module} ${name} | UNICODE ${JSON.stringify(argument)} | TUPLE1 | REDUCE`;
}

export function callPickle(payload: readonly [string, string, string]): Uint8Array {
  return assemblePickle(`${callText(payload)} | STOP`);
}

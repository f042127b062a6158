// Values of ML Guard's flags, checked.

import { statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import type { MlGuardInvocation } from './program.ts';

/** The value of a flag that takes one. */
export function textOf({ options }: MlGuardInvocation, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of a flag that may be repeated. */
export function listOf({ options }: MlGuardInvocation, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value : [];
}

/** One of the words that a flag takes. @throws UsageError for another one */
export function wordOf<W extends string>(
  invocation: MlGuardInvocation,
  name: string,
  flag: string,
  words: readonly W[],
): W | undefined {
  const text = textOf(invocation, name);
  const word = words.find((one) => one === text);
  if (text === undefined || word !== undefined) return word;
  throw new UsageError(`'${text}' is nothing that ${flag} takes`, `It takes ${words.join(', ')}.`);
}

/** A whole number from 1 on. @throws UsageError for another value */
export function countOf(invocation: MlGuardInvocation, name: string, flag: string): number | undefined {
  const text = textOf(invocation, name);
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text) && Number(text) >= 1) return Math.min(Number(text), 256);
  throw new UsageError(`${flag} takes a whole number, not '${text}'`, 'Give a number from 1 on.');
}

/** The path to scan. @throws UsageError where it does not exist */
export function existingPath(named: string, io: Io): string {
  const absolute = path.resolve(io.cwd, named);
  if (named !== '' && statSync(absolute, { throwIfNoEntry: false }) !== undefined) return absolute;
  throw new UsageError(`the path '${named}' does not exist`, 'Name a file or folder.');
}

/** A file that a flag or a variable names. @throws UsageError where it is none */
export function existingFile(named: string, what: string, io: Io): string {
  const absolute = path.resolve(io.cwd, named);
  if (statSync(absolute, { throwIfNoEntry: false })?.isFile() === true) return absolute;
  throw new UsageError(`${what} names '${named}', which is no file`, 'Name one that exists.');
}

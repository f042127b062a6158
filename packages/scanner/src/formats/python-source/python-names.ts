// Which texts are Python: by name, by `#!`, or because a loader runs them. Cython (.pyx) is another language.

import type { Role } from '../format.ts';

const EXTENSION = /\.pyw?$/i;

/** Names without an extension that a container calls code. */
const NO_EXTENSION = /^[^.]*$/;

const SHEBANG = /^\uFEFF?#![^\n]{0,120}python/;

/**
 * True for a text that is run as Python.
 *
 * @param name last component of the path
 * @param opening the first characters of the text
 */
export function isPythonSource(name: string, role: Role | undefined, opening: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return EXTENSION.test(base) || (role?.part === 'code' && NO_EXTENSION.test(base)) || SHEBANG.test(opening);
}

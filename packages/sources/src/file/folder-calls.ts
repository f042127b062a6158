// The calls that look at folders, so that tests can let them fail.

import { Buffer } from 'node:buffer';
import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';

/** Paths are the system's bytes: a name need not be UTF-8. */
export interface FolderCalls {
  list(folder: Buffer): Buffer[];
  look(file: Buffer): Stats;
  resolve(file: Buffer): Buffer;
}

export const SYSTEM_CALLS: FolderCalls = {
  list: (folder) => readdirSync(folder, { encoding: 'buffer' }),
  look: (file) => lstatSync(file),
  resolve: (file) => realpathSync.native(file, { encoding: 'buffer' }),
};

const SLASH = Buffer.from('/');

/** One component below a folder. */
export function join(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat(folder.at(-1) === 0x2f ? [folder, name] : [folder, SLASH, name]);
}

/** True where `inner` is `outer` or lies below it. Both are resolved paths. */
export function isWithin(inner: Buffer, outer: Buffer): boolean {
  if (inner.length < outer.length || outer.compare(inner, 0, outer.length) !== 0) return false;
  return inner.length === outer.length || outer.at(-1) === 0x2f || isSeparator(inner[outer.length]);
}

function isSeparator(byte: number | undefined): boolean {
  return byte === 0x2f || (process.platform === 'win32' && byte === 0x5c);
}

/** `ENOENT` and its like; never a message, which would hold a path of the machine. */
export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'an unknown error';
}

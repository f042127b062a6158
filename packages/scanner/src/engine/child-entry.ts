// Where the entry of a scanning child process stands, in the source tree and in the distribution.

/** In the distribution shared code lies in a folder below the entries. */
const CHUNK = /\/chunks\/[^/]+$/;

/** @param self the URL of this module; another one only in tests */
export function childEntry(self: string = import.meta.url): URL {
  if (self.endsWith('.ts')) return new URL('./scan-child.ts', self);
  return new URL(CHUNK.test(self) ? '../scan-child.mjs' : './scan-child.mjs', self);
}

// Where the entry of a scanning child process stands, in the source tree and in the distribution.

/** @param self the URL of this module; another one only in tests */
export function childEntry(self: string = import.meta.url): URL {
  return new URL(self.endsWith('.ts') ? './scan-child.ts' : './scan-child.mjs', self);
}

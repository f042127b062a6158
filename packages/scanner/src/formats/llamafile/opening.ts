// What the file of a llamafile begins with (`ape/ape.S` of Cosmopolitan).

import { beginsWith } from '../../bytes/begins-with.ts';

/** A variable of the shell whose value is the DOS header. */
const MAGICS = ["MZqFpD='", "jartsr='", "APEDBG='"];

/** True for the first bytes of an Actually Portable Executable. */
export function isProgramOpening(head: Uint8Array): boolean {
  return MAGICS.some((magic) => beginsWith(head, magic));
}

// Whether two members of a zip are the same bytes, so that it does not matter which of them a reader takes.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { Member } from './member.ts';

const PIECE_BYTES = 64 * 1024;

/** Compares members as they are stored, up to a sum of bytes; beyond it nothing counts as equal. */
export class EqualContent {
  readonly #bytes: RandomAccess;
  #leftBytes = LIMITS.checksummedStoredBytes.value;

  constructor(bytes: RandomAccess) {
    this.#bytes = bytes;
  }

  /** True where every reader gets one content, and the same one from both. */
  areEqual(first: Member, second: Member): boolean {
    const [ours, ...moreOfOurs] = first.ranges;
    const [theirs, ...moreOfTheirs] = second.ranges;
    if (ours === undefined || theirs === undefined) return false;
    if (moreOfOurs.length > 0 || moreOfTheirs.length > 0) return false;
    if (first.anomalies.length > 0 || second.anomalies.length > 0) return false;
    const lengthBytes = ours.end - ours.start;
    if (ours.method !== theirs.method || lengthBytes !== theirs.end - theirs.start) return false;
    this.#leftBytes -= lengthBytes;
    if (this.#leftBytes < 0) return false;
    for (let at = 0; at < lengthBytes; at += PIECE_BYTES) {
      const pieceBytes = Math.min(PIECE_BYTES, lengthBytes - at);
      // Copied: the second read may reuse the memory of the first.
      const piece = Uint8Array.from(this.#bytes.read(ours.start + at, pieceBytes));
      if (Buffer.compare(piece, this.#bytes.read(theirs.start + at, pieceBytes)) !== 0) return false;
    }
    return true;
  }
}

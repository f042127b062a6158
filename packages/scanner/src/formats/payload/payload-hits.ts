// The hits of one sweep, kept small: position and kind in typed arrays. An archive of a hundred thousand entries has as
// many hits, nearly all of which its format explains; what is left is read again when it is reported.

import { LIMITS } from '../../limits.ts';

export class PayloadHits {
  /** True where hits were dropped because there were too many. */
  isCapped = false;
  #anchors = new Float64Array(64);
  #offsets = new Float64Array(64);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** @param offset where the payload starts; @param anchorAt where it was found, to ask its validator again */
  add(offset: number, anchorAt: number): void {
    if (this.#count === LIMITS.payloadHits.value) {
      this.isCapped = true;
      return;
    }
    if (this.#count === this.#offsets.length) {
      this.#anchors = grown(this.#anchors);
      this.#offsets = grown(this.#offsets);
    }
    this.#offsets[this.#count] = offset;
    this.#anchors[this.#count] = anchorAt;
    this.#count++;
  }

  /** Anchors of the hits that start in `[start, end)`, in the order found, at most `max`. */
  anchorsIn(start: number, end: number, max: number): number[] {
    const anchors: number[] = [];
    // Anchors ascend and a payload starts at most this far before its anchor.
    for (let index = this.#firstAnchorFrom(start); index < this.#count; index++) {
      const anchor = this.#anchors[index] ?? 0;
      if (anchor >= end + MAX_ANCHOR_DISTANCE_BYTES) break;
      const offset = this.#offsets[index] ?? 0;
      if (offset < start || offset >= end) continue;
      anchors.push(anchor);
      if (anchors.length >= max) break;
    }
    return anchors;
  }

  #firstAnchorFrom(position: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#anchors[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A PE's signature lies up to 64 KiB after its start; every other anchor is nearer. */
const MAX_ANCHOR_DISTANCE_BYTES = 65_536;

function grown(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}

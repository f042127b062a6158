// The hits of one sweep, kept small: position and kind in typed arrays. An archive of a hundred thousand entries has as
// many hits, nearly all of which its format explains; what is left is read again when it is reported.

import { LIMITS } from '../../limits.ts';

const NONE = new Float64Array(0);
const FIRST_CAPACITY = 64;

/** Positions of everything that validated in one sweep. */
export class PayloadHits {
  /** True where hits were dropped because there were too many. */
  isCapped = false;
  // Empty at first: most files have no hit.
  #anchors = NONE;
  #offsets = NONE;
  #count = 0;
  #order = new Uint32Array(0);

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

  /** Anchors of the hits that start in `[start, end)`, by where they start. */
  anchorsIn(start: number, end: number): number[] {
    const order = this.#byOffset();
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#offsets[order[middle] ?? 0] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const anchors: number[] = [];
    for (let rank = low; rank < order.length; rank++) {
      const index = order[rank] ?? 0;
      if ((this.#offsets[index] ?? 0) >= end) break;
      anchors.push(this.#anchors[index] ?? 0);
    }
    return anchors;
  }

  /** Hits in the order of their starts: nearly that of their anchors, but for PE, whose anchor lies far behind. */
  #byOffset(): Uint32Array {
    if (this.#order.length === this.#count) return this.#order;
    const order = Uint32Array.from({ length: this.#count }, (_, index) => index);
    const offsets = this.#offsets;
    const isSorted = order.every(
      (index) => index === 0 || (offsets[index - 1] ?? 0) <= (offsets[index] ?? 0),
    );
    if (!isSorted) order.sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0) || a - b);
    this.#order = order;
    return order;
  }
}

function grown(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(FIRST_CAPACITY, array.length * 2));
  larger.set(array);
  return larger;
}

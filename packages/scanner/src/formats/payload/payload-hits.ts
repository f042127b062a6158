// The hits of one sweep, kept small: positions and kind in typed arrays. An archive of a hundred thousand entries has as
// many hits, nearly all of which its format explains; what is left is read again when it is reported.

import type { PayloadKind } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';

const NONE = new Float64Array(0);
const FIRST_CAPACITY = 64;

/** One hit as it is kept. */
export interface KeptHit {
  readonly offset: number;
  /** Where it was found, to ask its validator again. */
  readonly anchorAt: number;
  readonly payload: PayloadKind;
}

/** Positions of everything that validated in one sweep. */
export class PayloadHits {
  /** True where hits were dropped because there were too many. */
  isCapped = false;
  // Empty at first: most files have no hit.
  #anchors = NONE;
  #offsets = NONE;
  #kinds = new Uint8Array(0);
  readonly #kindNames: PayloadKind[] = [];
  #count = 0;
  #order = new Uint32Array(0);

  get count(): number {
    return this.#count;
  }

  add({ offset, anchorAt, payload }: KeptHit): void {
    if (this.#count === LIMITS.payloadHits.value) {
      this.isCapped = true;
      return;
    }
    if (this.#count === this.#offsets.length) {
      this.#anchors = grown(this.#anchors);
      this.#offsets = grown(this.#offsets);
      const kinds = new Uint8Array(this.#offsets.length);
      kinds.set(this.#kinds);
      this.#kinds = kinds;
    }
    this.#offsets[this.#count] = offset;
    this.#anchors[this.#count] = anchorAt;
    this.#kinds[this.#count] = this.#kindOf(payload);
    this.#count++;
  }

  /** The hits that start in `[start, end)`, by where they start. */
  *startingIn(start: number, end: number): Generator<KeptHit> {
    const order = this.#byOffset();
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#offsets[order[middle] ?? 0] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    for (let rank = low; rank < order.length; rank++) {
      const index = order[rank] ?? 0;
      const offset = this.#offsets[index] ?? 0;
      const payload = this.#kindNames[this.#kinds[index] ?? 0];
      if (offset >= end || payload === undefined) return;
      yield { offset, anchorAt: this.#anchors[index] ?? 0, payload };
    }
  }

  #kindOf(payload: PayloadKind): number {
    const known = this.#kindNames.indexOf(payload);
    return known >= 0 ? known : this.#kindNames.push(payload) - 1;
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

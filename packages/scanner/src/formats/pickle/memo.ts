// The memo of one pickle: index to value, dense where indexes come in order, bounded where they do not.

import { LIMITS } from '../../limits.ts';
import { UNKNOWN_VALUE, type Value } from './value-store.ts';

const ABSENT = Number.NaN;
/** Entries under indexes beyond a machine word; honest pickles have none. */
const WIDE_MEMO_ENTRIES = 10_000;

export class PickleMemo {
  #dense = new Float64Array(32).fill(ABSENT);
  readonly #sparse = new Map<number, Value>();
  /** Indexes beyond a machine word, which only the pure-Python reader takes. */
  readonly #wide = new Map<string, Value>();
  #count = 0;
  /** Plain values past the limit are forgotten; they read back as data. */
  #hasDropped = false;
  readonly #data: Value;
  readonly #onLargeIndex: (index: string) => void;

  /**
   * @param data what a forgotten plain value reads back as
   * @param onLargeIndex told of indexes that make a reader allocate for all before them
   */
  constructor(data: Value, onLargeIndex: (index: string) => void) {
    this.#data = data;
    this.#onLargeIndex = onLargeIndex;
  }

  /** How many entries there are: the index that MEMOIZE writes. */
  get count(): number {
    return this.#count;
  }

  put(index: number, value: Value): void {
    const cap = LIMITS.pickleMemoEntries.value;
    if (index >= this.#dense.length) {
      // Dense while indexes come roughly in order; a far index alone must not allocate for all before it.
      if (index < cap && index <= this.#dense.length * 2) {
        const grown = new Float64Array(Math.min(Math.max(this.#dense.length * 2, index + 1), cap)).fill(
          ABSENT,
        );
        grown.set(this.#dense);
        this.#dense = grown;
      } else {
        if (index > cap) this.#onLargeIndex(String(index));
        if (!this.#sparse.has(index)) this.#count++;
        if (this.#sparse.size < cap / 8 || value < 0) this.#sparse.set(index, value);
        else this.#hasDropped = true;
        return;
      }
    }
    if (Number.isNaN(this.#dense[index] as number) && !this.#sparse.has(index)) this.#count++;
    this.#dense[index] = value;
  }

  get(index: number): Value | undefined {
    const value = index < this.#dense.length ? (this.#dense[index] as number) : ABSENT;
    if (!Number.isNaN(value)) return value;
    return this.#sparse.get(index) ?? (this.#hasDropped ? this.#data : undefined);
  }

  getByText(index: string): Value | undefined {
    if (index.length < 16) return this.get(Number(index));
    return this.#wide.get(index) ?? (this.#wide.size >= WIDE_MEMO_ENTRIES ? UNKNOWN_VALUE : undefined);
  }

  putByText(index: string, value: Value): void {
    if (index.length < 16) {
      this.put(Number(index), value);
      return;
    }
    this.#onLargeIndex(index.slice(0, 40));
    if (!this.#wide.has(index)) this.#count++;
    if (this.#wide.size < WIDE_MEMO_ENTRIES) this.#wide.set(index, value);
  }
}

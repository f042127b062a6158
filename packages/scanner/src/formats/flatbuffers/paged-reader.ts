// Numbers at any position, through a small cache of pages: flatbuffers are read back and forth, and a page a read would
// cost a system call a number.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';

/** Pages overlap by the widest number, so that none lies across two. */
const WIDEST_NUMBER_BYTES = 8;

/** The most pages kept: 1 MiB. */
const MAX_PAGES = 64;

/** Reads numbers, low byte first. What lies past the end reads as 0: check bounds before. */
export class PagedReader {
  readonly access: RandomAccess;
  readonly #pages = new Map<number, DataView>();
  #lastIndex = -1;
  #lastPage: DataView = new DataView(new ArrayBuffer(0));

  constructor(access: RandomAccess) {
    this.access = access;
  }

  u8(at: number): number {
    return this.#pageOf(at).getUint8(at % LIMITS.wireWindowBytes.value);
  }

  u16(at: number): number {
    return this.#pageOf(at).getUint16(at % LIMITS.wireWindowBytes.value, true);
  }

  u32(at: number): number {
    return this.#pageOf(at).getUint32(at % LIMITS.wireWindowBytes.value, true);
  }

  i32(at: number): number {
    return this.#pageOf(at).getInt32(at % LIMITS.wireWindowBytes.value, true);
  }

  /** As a double: exact below 2^53, and what lies above is far beyond any file. */
  u64(at: number): number {
    return this.u32(at) + this.u32(at + 4) * 2 ** 32;
  }

  f32(at: number): number {
    return this.#pageOf(at).getFloat32(at % LIMITS.wireWindowBytes.value, true);
  }

  f64(at: number): number {
    return this.#pageOf(at).getFloat64(at % LIMITS.wireWindowBytes.value, true);
  }

  #pageOf(at: number): DataView {
    const index = Math.floor(at / LIMITS.wireWindowBytes.value);
    if (index === this.#lastIndex) return this.#lastPage;
    this.#lastPage = this.#pages.get(index) ?? this.#load(index);
    this.#lastIndex = index;
    return this.#lastPage;
  }

  #load(index: number): DataView {
    const size = LIMITS.wireWindowBytes.value + WIDEST_NUMBER_BYTES;
    const bytes = new Uint8Array(size);
    this.access.readInto(index * LIMITS.wireWindowBytes.value, bytes);
    if (this.#pages.size >= MAX_PAGES) {
      const [oldest] = this.#pages.keys();
      if (oldest !== undefined) this.#pages.delete(oldest);
    }
    const page = new DataView(bytes.buffer);
    this.#pages.set(index, page);
    return page;
  }
}

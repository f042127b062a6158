// What was fetched of all files of a scan, as far as it is kept: blocks, the least recently used first to go.

/** Blocks by file and number, of a bounded size together. */
export class BlockStore {
  readonly #maxBytes: number;
  /** In order of use. */
  readonly #blocks = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** A block, which counts as used. */
  get(key: string): Uint8Array | undefined {
    const block = this.#blocks.get(key);
    if (block === undefined) return undefined;
    this.#blocks.delete(key);
    this.#blocks.set(key, block);
    return block;
  }

  /** Whether a block is there; it does not count as used. */
  has(key: string): boolean {
    return this.#blocks.has(key);
  }

  /** Keeps a block and lets go of the oldest. */
  set(key: string, block: Uint8Array): void {
    this.#bytes += block.length - (this.#blocks.get(key)?.length ?? 0);
    this.#blocks.delete(key);
    this.#blocks.set(key, block);
    for (const [oldest, { length }] of this.#blocks) {
      if (this.#bytes <= this.#maxBytes || oldest === key) return;
      this.#blocks.delete(oldest);
      this.#bytes -= length;
    }
  }

  /** Lets go of the blocks of one file. */
  drop(prefix: string): void {
    for (const [key, { length }] of this.#blocks) {
      if (!key.startsWith(prefix)) continue;
      this.#blocks.delete(key);
      this.#bytes -= length;
    }
  }
}

// The one cache below all files of a process: the most recently used blocks, bounded in number and size.

/** Fills a block from its place in the file. @returns the bytes read; fewer than asked only where the file ends */
export type ReadBlock = (at: number, lengthBytes: number) => Uint8Array;

/** Where blocks of one file live in the cache; made by `BlockCache.open`. */
export interface CachedFile {
  /** The block that holds position `at`, read through `read` where it is not cached. */
  block(index: number): Uint8Array;
  /** The block if it is cached. */
  peek(index: number): Uint8Array | undefined;
  /** Drops every block of this file. */
  close(): void;
}

/** Blocks of many files, the most recently used ones; the oldest are dropped. */
export class BlockCache {
  readonly blockBytes: number;
  readonly #maxBlocks: number;
  // Insertion order is order of use: a hit is deleted and set again. Keys are `file:block`.
  readonly #blocks = new Map<string, Uint8Array>();
  #files = 0;

  /**
   * @param blockBytes the size of a block
   * @param maxBlocks how many blocks are kept over all files
   */
  constructor(blockBytes: number, maxBlocks: number) {
    this.blockBytes = blockBytes;
    this.#maxBlocks = maxBlocks;
  }

  /** Registers a file of `sizeBytes` bytes. */
  open(sizeBytes: number, read: ReadBlock): CachedFile {
    const file = ++this.#files;
    const own = new Set<string>();
    let last: Uint8Array | undefined;
    let lastIndex = -1;
    return {
      block: (index) => {
        if (index === lastIndex && last !== undefined) return last;
        const key = `${file}:${index}`;
        let block = this.#blocks.get(key);
        if (block === undefined) {
          const at = index * this.blockBytes;
          block = read(at, Math.min(this.blockBytes, sizeBytes - at));
        } else {
          this.#blocks.delete(key);
        }
        this.#blocks.set(key, block);
        own.add(key);
        if (this.#blocks.size > this.#maxBlocks) this.#dropOldest();
        last = block;
        lastIndex = index;
        return block;
      },
      peek: (index) => (index === lastIndex ? last : this.#blocks.get(`${file}:${index}`)),
      close: () => {
        for (const key of own) this.#blocks.delete(key);
        own.clear();
        last = undefined;
        lastIndex = -1;
      },
    };
  }

  #dropOldest(): void {
    for (const key of this.#blocks.keys()) {
      this.#blocks.delete(key);
      return;
    }
  }
}

// Sorted string tables as LevelDB and TensorFlow write them (tensorflow/core/lib/io/table_format.txt): blocks of entries
// whose keys share prefixes, an index block over them, and a footer that says where that is.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u32le } from '../../bytes/integers.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { ByteWindow } from '../protobuf/byte-window.ts';
import type { Span } from '../protobuf/scalar-fields.ts';

/** Two handles, padding, and the magic. */
export const FOOTER_BYTES = 48;

const MAGIC = '\x57\xfb\x80\x8b\x24\x75\x47\xdb';

/** Behind each block: its compression, and a CRC. */
const TRAILER_BYTES = 5;

/** True where the last bytes are a table's footer. */
export function endsAsTable(tail: Uint8Array): boolean {
  return tail.length >= FOOTER_BYTES && beginsWith(tail, MAGIC, tail.length - MAGIC.length);
}

/** A place where the table contradicts itself, or what is not read of it. */
export interface TableProblem {
  readonly kind: 'malformed' | 'compressed' | 'limit';
  readonly offset: number;
  readonly detail: string;
}

/** The longest key: names of tensors have some hundred bytes. */
const MAX_KEY_BYTES = 64 * 1024;

const ENTRIES_BETWEEN_CHECKS = 1024;

/** Told of what a table holds. */
export interface TableListener {
  /** @param key its bytes, valid until the next entry */
  onEntry(key: Uint8Array, value: Span): void;
  onBlock(span: Span): void;
  onProblem(problem: TableProblem): void;
  /** Asked every thousand entries. */
  shouldStop(): boolean;
}

/** Walks all blocks, each once. */
export function walkTable(access: RandomAccess, listener: TableListener): void {
  new TableWalk(access, listener).walk();
}

class TableWalk {
  readonly #window: ByteWindow;
  readonly #access: RandomAccess;
  readonly #listener: TableListener;
  readonly #bodyEnd: number;
  readonly #seen = new Set<number>();
  readonly #key = new Uint8Array(MAX_KEY_BYTES);
  #entries = 0;

  constructor(access: RandomAccess, listener: TableListener) {
    this.#access = access;
    this.#window = new ByteWindow(access);
    this.#listener = listener;
    this.#bodyEnd = access.sizeBytes - FOOTER_BYTES;
  }

  walk(): undefined {
    this.#listener.onBlock({ start: this.#bodyEnd, end: this.#access.sizeBytes });
    const meta = this.#handle(this.#bodyEnd, this.#access.sizeBytes);
    const index = meta && this.#handle(this.#window.varintEnd, this.#access.sizeBytes);
    if (meta === undefined || index === undefined)
      return this.#problem('malformed', this.#bodyEnd, 'the footer leads outside of the file');
    this.#readBlock(meta, () => {});
    this.#readBlock(index, (_, value) => {
      if (this.#listener.shouldStop()) return;
      const block = this.#handle(value.start, value.end);
      if (block === undefined)
        this.#problem('malformed', value.start, 'an index entry leads outside of the file');
      else this.#readBlock(block, (key, entry) => this.#listener.onEntry(key, entry));
    });
    return undefined;
  }

  #problem(kind: TableProblem['kind'], offset: number, detail: string): undefined {
    this.#listener.onProblem({ kind, offset, detail });
    return undefined;
  }

  /** A block's offset and size, as two varints. */
  #handle(at: number, limit: number): Span | undefined {
    if (!this.#window.readVarint(at, limit)) return undefined;
    const start = Number(this.#window.varint);
    if (!this.#window.readVarint(this.#window.varintEnd, limit)) return undefined;
    const end = start + Number(this.#window.varint);
    return end + TRAILER_BYTES <= this.#bodyEnd ? { start, end } : undefined;
  }

  #readBlock({ start, end }: Span, onEntry: (key: Uint8Array, value: Span) => void): undefined {
    // Two index entries for one block are not two blocks.
    if (this.#seen.has(start)) return this.#problem('malformed', start, 'two entries lead to one block');
    this.#seen.add(start);
    const compression = this.#window.byteAt(end);
    if (compression !== 0) return this.#problem('compressed', start, `compression ${compression}`);
    if (end - start > LIMITS.tableBlockBytes.value)
      return this.#problem('limit', start, `a block of ${end - start} bytes`);
    this.#listener.onBlock({ start, end: end + TRAILER_BYTES });
    const restarts = u32le(this.#access.read(end - 4, 4), 0);
    const entriesEnd = end - 4 - restarts * 4;
    if (entriesEnd < start) return this.#problem('malformed', start, `${restarts} restarts`);
    return this.#readEntries(start, entriesEnd, onEntry);
  }

  #readEntries(start: number, end: number, onEntry: (key: Uint8Array, value: Span) => void): undefined {
    let keyBytes = 0;
    for (let at = start; at < end; ) {
      if (++this.#entries % ENTRIES_BETWEEN_CHECKS === 0 && this.#listener.shouldStop())
        return this.#problem('limit', at, 'time is up');
      const shared = this.#number(at, end);
      const own = shared === undefined ? undefined : this.#number(this.#window.varintEnd, end);
      const size = own === undefined ? undefined : this.#number(this.#window.varintEnd, end);
      const keyAt = this.#window.varintEnd;
      if (shared === undefined || own === undefined || size === undefined || shared > keyBytes)
        return this.#problem('malformed', at, 'an entry is cut short');
      if (keyAt + own + size > end)
        return this.#problem('malformed', at, 'an entry leads outside of its block');
      keyBytes = shared + own;
      if (keyBytes > MAX_KEY_BYTES) return this.#problem('limit', at, `a key of ${keyBytes} bytes`);
      this.#access.readInto(keyAt, this.#key.subarray(shared, keyBytes));
      onEntry(this.#key.subarray(0, keyBytes), { start: keyAt + own, end: keyAt + own + size });
      at = keyAt + own + size;
    }
    return undefined;
  }

  #number(at: number, limit: number): number | undefined {
    return this.#window.readVarint(at, limit) ? Number(this.#window.varint) : undefined;
  }
}

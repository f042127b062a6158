// One value of a TOML text, with the characters it takes.

import type { DataEntry, DataKind, DataNode } from '../data-tree/data-node.ts';

/** One key and its value. */
export interface TomlEntry extends DataEntry {
  readonly value: TomlNode;
}

/** Tables with more keys than this are looked up by an index. */
const INDEXED_ENTRIES = 8;

/** A value, a table or an array. Offsets count characters (UTF-16 code units) of the decoded text, not bytes. */
export class TomlNode implements DataNode {
  readonly kind: DataKind;
  readonly offset: number;
  /** One past its last character; of a table of a header, of the header. */
  end: number;
  readonly text: string;
  readonly pairs: TomlEntry[] = [];
  readonly list: TomlNode[] = [];
  #index: Map<string, TomlNode> | undefined;

  constructor(kind: DataKind, offset: number, end: number, text = '') {
    this.kind = kind;
    this.offset = offset;
    this.end = end;
    this.text = text;
  }

  get lengthBytes(): number {
    return this.end - this.offset;
  }

  entries(): readonly TomlEntry[] {
    return this.pairs;
  }

  items(): readonly TomlNode[] {
    return this.list;
  }

  get(key: string): TomlNode | undefined {
    if (this.#index !== undefined) return this.#index.get(key);
    return this.pairs.findLast((pair) => pair.key === key)?.value;
  }

  /** Adds an entry behind those that are there. */
  add(entry: TomlEntry): void {
    this.pairs.push(entry);
    if (this.#index !== undefined) this.#index.set(entry.key, entry.value);
    else if (this.pairs.length > INDEXED_ENTRIES) {
      this.#index = new Map(this.pairs.map(({ key, value }) => [key, value]));
    }
  }
}

// A value without values below it, for trees that are not read from a tape.

import type { DataEntry, DataNode } from './data-node.ts';

/** A number, a text, or nothing. */
export class PlainNode implements DataNode {
  readonly kind: DataNode['kind'];
  readonly offset: number;
  readonly text: string;

  /** @param offset where it begins, in bytes; @param text its characters or literal */
  constructor(kind: DataNode['kind'], offset: number, text: string) {
    this.kind = kind;
    this.offset = offset;
    this.text = text;
  }

  get lengthBytes(): number {
    return this.text.length;
  }

  entries(): Iterable<DataEntry> {
    return [];
  }

  items(): Iterable<DataNode> {
    return [];
  }

  get(): undefined {
    return undefined;
  }
}

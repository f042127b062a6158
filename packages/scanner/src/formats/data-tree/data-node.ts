// A structured text document (JSON, YAML, TOML) as a tree of values that keep their places. Read-only; duplicates of keys
// are kept, because readers differ in which of them counts.

/** What a value is. */
export type DataKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** One key and its value, in the order of the document. */
export interface DataEntry {
  /** Decoded, cut at LIMITS.structuredStringBytes. */
  readonly key: string;
  readonly keyOffset: number;
  readonly value: DataNode;
}

/** One value of a structured document. */
export interface DataNode {
  readonly kind: DataKind;
  /** Where it begins, in bytes of the text (of its UTF-8 form, where the document is written in another one). */
  readonly offset: number;
  /** A tag of YAML (`!!python/name:os.system`), where one is written. */
  readonly tag?: string;
  /**
   * The decoded characters of a string, the literal of a number, `true`, `false`, `null`; empty for containers. Cut at
   * LIMITS.structuredStringBytes.
   */
  readonly text: string;
  /** Bytes of the literal: more than `text` holds where that was cut. */
  readonly lengthBytes: number;
  /** Key and value pairs of an object; nothing for other kinds. */
  entries(): Iterable<DataEntry>;
  /** Items of an array; nothing for other kinds. */
  items(): Iterable<DataNode>;
  /** The value of a key; of the last one, as Python and JavaScript take it, where it stands several times. */
  get(key: string): DataNode | undefined;
}

/** A parsed document, as dialects see it. */
export interface StructuredDocument {
  readonly syntax: 'json' | 'yaml' | 'toml';
  /** Last component of the logical path. */
  readonly name: string;
  /** The values at the top: one, or one a line or document. */
  readonly roots: readonly DataNode[];
  /** True where a key of that name stands anywhere. Costs one pass over the keys. */
  mentions(key: string): boolean;
}

/** The text of a string value; undefined for what is no string. */
export function stringOf(node: DataNode | undefined): string | undefined {
  return node?.kind === 'string' ? node.text : undefined;
}

/** A number value as a double; undefined for what is no number. */
export function numberOf(node: DataNode | undefined): number | undefined {
  if (node?.kind !== 'number') return undefined;
  const value = Number(node.text);
  return Number.isNaN(value) ? undefined : value;
}

/**
 * Every value of a key, in the order of the document: readers differ in which of several equal keys they take, so what
 * decides is asked of all of them.
 */
export function all(node: DataNode | undefined, key: string): readonly DataNode[] {
  const values: DataNode[] = [];
  for (const entry of node?.entries() ?? []) if (entry.key === key) values.push(entry.value);
  return values;
}

// Values of TOML manifests, asked for by what is expected of them.

import type { DataNode } from '../data-tree/data-node.ts';
import type { TomlNode } from '../toml/toml-node.ts';

/** The text of a string; undefined for what is none. */
export function textOf(node: DataNode | undefined): string | undefined {
  return node?.kind === 'string' ? node.text : undefined;
}

/** The value behind several keys. */
export function at(node: TomlNode | undefined, ...keys: readonly string[]): TomlNode | undefined {
  let found = node;
  for (const key of keys) found = found?.get(key);
  return found;
}

/** Where the characters of a string begin, behind its quotes. */
export function startOf(node: TomlNode, text: string): number {
  const quote = text[node.offset] ?? '';
  return node.offset + (text.startsWith(quote.repeat(3), node.offset) && node.end - node.offset >= 6 ? 3 : 1);
}

/** Where a key begins, behind its quote if it has one. */
export function keyStart(offset: number, text: string): number {
  return offset + (text[offset] === '"' || text[offset] === "'" ? 1 : 0);
}

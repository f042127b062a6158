// The values of a piece of JSON inside a notebook (metadata, widgets, plots), each with the path of keys that leads to it.

import type { DataNode } from '../data-tree/data-node.ts';
import { type VisitedNode, visitNodes } from '../data-tree/visit-nodes.ts';

/** A value that is text, or a number as long as one that says something of a person. */
export interface Leaf {
  /** Keys from the top, joined by `/`. */
  readonly key: string;
  /** The strings, or one where the value is no list; in the order of the document. */
  readonly nodes: readonly DataNode[];
}

/** Shorter texts hold nothing that anyone looks for. */
const MIN_TEXT_BYTES = 4;
/** Phone numbers, national numbers and cards have as many digits, and coordinates have points. */
const LONG_NUMBER = /^\d{9,19}$/;
/** Items of one list that are shown together. */
const MAX_LIST_ITEMS = 10_000;
const MAX_KEY_UNITS = 400;

/** Names that tools make up for things; they are long, random and secret to nobody. */
const NAME_KEYS: ReadonlySet<string> = new Set([
  'id',
  'model_id',
  'outputId',
  'authorship_tag',
  'file_id',
  'hash',
  'userId',
  'photoUrl',
  'nuid',
  'referenced_widgets',
  'cell_id',
  'scrolled',
  'timestamp',
  'user_tz',
  'nteract',
  'root_id',
  'docid',
  'roots',
  'execution_count',
]);
const MADE_UP =
  /^(?:[0-9a-fA-F-]{8,64}|\d{1,24}|IPY_MODEL_[0-9a-f]{8,64}|https:\/\/lh\d\.googleusercontent\.com\/[\w/=-]{0,200}|(?![a-z]{2,4}_)[\w:.+/=-]{1,64})$/;
const WIDGET_REFERENCE = /^IPY_MODEL_[0-9a-f]{8,64}$/;

/**
 * Shows every leaf below the given values. Strings of one list are one leaf.
 *
 * @param prefix of the keys
 * @returns false where the walk ended early
 */
export function tellLeaves(
  roots: readonly DataNode[],
  prefix: string,
  onLeaf: (leaf: Leaf) => void,
  onBlob: (mediaType: string, node: DataNode) => void,
): boolean {
  return visitNodes(roots, (visited) => {
    const { node } = visited;
    if (node.kind === 'string' || node.kind === 'number') {
      // Items of a list were shown with it.
      if (visited.key === undefined && visited.parent !== undefined) return undefined;
      if (isBlobKey(visited.key) && node.kind === 'string' && !visited.key?.includes('svg'))
        onBlob(visited.key ?? '', node);
      else if (isTelling(node, visited.key)) onLeaf({ key: keyOf(prefix, visited), nodes: [node] });
    } else if (node.kind === 'array' && !NAME_KEYS.has(visited.key ?? '')) {
      const nodes: DataNode[] = [];
      let isFlat = true;
      for (const item of node.items()) {
        isFlat &&= item.kind !== 'object' && item.kind !== 'array';
        if (nodes.length >= MAX_LIST_ITEMS) {
          onLeaf({ key: keyOf(prefix, visited), nodes: nodes.splice(0) });
        }
        if (isTelling(item, visited.key)) nodes.push(item);
      }
      if (nodes.length > 0) onLeaf({ key: keyOf(prefix, visited), nodes });
      if (isFlat) return false;
    }
    return undefined;
  });
}

function isTelling(node: DataNode, key: string | undefined): boolean {
  if (node.kind === 'number') return node.lengthBytes >= 9 && LONG_NUMBER.test(node.text);
  if (node.kind !== 'string' || node.lengthBytes < MIN_TEXT_BYTES) return false;
  if (node.lengthBytes > 300) return true;
  if (key !== undefined && NAME_KEYS.has(key)) return !MADE_UP.test(node.text);
  return node.lengthBytes !== 42 || !WIDGET_REFERENCE.test(node.text);
}

function isBlobKey(key: string | undefined): boolean {
  return (
    key !== undefined && /^(?:image|audio|video|font)\/|^application\/(?:pdf|octet-stream|zip)$/.test(key)
  );
}

function keyOf(prefix: string, visited: VisitedNode): string {
  const parts: string[] = [];
  let units = 0;
  for (let at: VisitedNode | undefined = visited; at !== undefined && units < MAX_KEY_UNITS; at = at.parent) {
    const part = at.key ?? (at.parent === undefined ? '' : String(at.index));
    if (part !== '') parts.push(part.slice(0, 80));
    units += part.length + 1;
  }
  return [prefix, ...parts.reverse()].filter((part) => part !== '').join('/');
}

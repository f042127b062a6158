// TensorStore specifications inside checkpoints (T5X, Orbax): drivers, and key-value stores that say where the data is. A
// reader opens the store that the specification names.

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { pointerOf, visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';
import { referTo } from '../refer-to.ts';

/** Keys under which a store stands, as an object or as a URL. */
const STORE_KEYS: ReadonlySet<string> = new Set(['kvstore', 'base']);

export const dialect: Dialect = {
  id: 'tensorstore-spec',
  title: 'TensorStore specification',

  recognise(document: StructuredDocument) {
    return document.mentions('kvstore') || (document.mentions('driver') && document.mentions('base'));
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const stores = new ItemAllowance(context, 'dialectItems', 'Where the other stores lie was not judged.');
    visitNodes(
      roots,
      (visited) => {
        if (visited.key === undefined || !STORE_KEYS.has(visited.key)) return undefined;
        const target = targetOf(visited.node);
        if (target === undefined || !stores.take()) return undefined;
        referTo(context, {
          format: 'tensorstore',
          purpose: 'kvstore',
          target,
          access: 'read',
          place: `#${pointerOf(visited)}`,
          offset: visited.node.offset,
        });
        return undefined;
      },
      { context, consequence: 'Stores among the others were not judged.' },
    );
  },
};

/** Where a store lies: a path for files, an address for HTTP; undefined for stores of clouds, which need credentials. */
function targetOf(node: DataNode): string | undefined {
  const url = stringOf(node);
  if (url !== undefined) return /^(?:file|https?):/i.test(url) || /^[\\/]|\.\./.test(url) ? url : undefined;
  const driver = stringOf(node.get('driver'));
  if (driver === 'file') return stringOf(node.get('path'));
  if (driver === 'http') return stringOf(node.get('base_url')) ?? stringOf(node.get('path'));
  return undefined;
}

// Metadata of Orbax checkpoints (`_METADATA`, `_CHECKPOINT_METADATA`): the tree of parameters, handlers of its items, and
// whatever else a writer left, functions that restore it among them.

import { type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { pointerOf, visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import { emitMetadata } from '../embedded-content.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';
import { isRestoreKey, tellRestoreFunction } from './restore-function.ts';

/** Keys of the two files (orbax/checkpoint/_src/metadata). */
const KEYS = ['tree_metadata', 'item_handlers', 'use_zarr3', 'array_metadatas', 'init_timestamp_nsecs'];
/** Under these stand classes that save and restore the items of a checkpoint. */
const HANDLER_KEYS: ReadonlySet<string> = new Set(['item_handlers', 'handler', 'handlers']);
const DOTTED = /^[A-Za-z_]\w{0,120}(?:\.[A-Za-z_]\w{0,120}){1,1000}$/;
const MIN_TEXT_CHARACTERS = 16;

export const dialect: Dialect = {
  id: 'orbax',
  title: 'Metadata of an Orbax checkpoint',

  recognise({ name, roots }: StructuredDocument) {
    const isNamed = /^_?(?:CHECKPOINT_)?METADATA(?:\.json)?$/.test(name) || /orbax/i.test(name);
    return roots.some(
      (root) => (isNamed && root.kind === 'object') || KEYS.some((key) => root.get(key) !== undefined),
    );
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    context.emit({ kind: 'model.info', property: 'framework', value: 'Orbax' });
    const texts = new ItemAllowance(context, 'dialectItems', 'The other texts were not judged.');
    visitNodes(
      roots,
      (visited) => {
        const text = stringOf(visited.node);
        if (text === undefined) return undefined;
        const place = `#${pointerOf(visited)}`;
        const { offset } = visited.node;
        if (visited.key !== undefined && isRestoreKey(visited.key)) {
          tellRestoreFunction(context, { format: 'orbax', text, place, offset });
        } else if (HANDLER_KEYS.has(visited.parent?.key ?? visited.key ?? '') && DOTTED.test(text)) {
          context.emit({
            kind: 'callable.reference',
            loader: 'named-callable',
            language: 'python',
            path: text,
            how: 'names',
            args: [],
            kwargs: [],
            place,
            offset,
          });
        } else if (text.length >= MIN_TEXT_CHARACTERS && texts.take()) {
          emitMetadata(context, { format: 'orbax', key: visited.key ?? '', value: text, place, offset });
        }
        return undefined;
      },
      { context, consequence: 'Functions and texts among the others were not judged.' },
    );
  },
};

// Metadata of Orbax checkpoints (`_METADATA`, `_CHECKPOINT_METADATA`): the tree of parameters, handlers of its items, and
// whatever else a writer left, functions that restore it among them.

import { type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { pointerOf, visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import { emitMetadata } from '../embedded-content.ts';
import type { FormatContext } from '../format.ts';

/** Keys of the two files (orbax/checkpoint/_src/metadata). */
const KEYS = ['tree_metadata', 'item_handlers', 'use_zarr3', 'array_metadatas', 'init_timestamp_nsecs'];
/** Keys that name something to call when the checkpoint is restored. */
const FUNCTION_KEY =
  /^(?:restore|load|transform|deserialize|custom)_(?:fn|func|function|callable|handler|hook)$|^(?:restore_callback|restore_code|loader)$/;
/** Texts that are judged; a tree has none. */
const MAX_TEXTS = 500;
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
    let texts = 0;
    visitNodes(roots, (visited) => {
      const text = stringOf(visited.node);
      if (text === undefined) return undefined;
      const place = `#${pointerOf(visited)}`;
      const { offset } = visited.node;
      if (visited.key !== undefined && FUNCTION_KEY.test(visited.key)) {
        tellFunction(context, text, place, offset);
      } else if (text.length >= MIN_TEXT_CHARACTERS && texts++ < MAX_TEXTS) {
        emitMetadata(context, { format: 'orbax', key: visited.key ?? '', value: text, place, offset });
      }
      return undefined;
    });
  },
};

/** A dotted name is imported and called; anything else is source. */
function tellFunction(context: FormatContext, text: string, place: string, offset: number): void {
  if (/^[A-Za-z_][\w.]{0,500}(?::[\w.]{1,200})?$/.test(text)) {
    context.emit({
      kind: 'callable.reference',
      loader: 'orbax',
      language: 'python',
      path: text.replace(':', '.'),
      how: 'calls',
      args: [],
      kwargs: [],
      place,
      offset,
    });
    return;
  }
  context.emit({
    kind: 'code.embedded',
    format: 'orbax',
    language: 'python',
    what: 'restore function',
    text: text.slice(0, 2000),
    calls: [],
    runs: 'on-use',
    place,
    offset,
  });
}

// Metadata of zarr arrays (`.zarray`, `.zmetadata` of version 2, `zarr.json` of version 3): what kind of elements, through
// which codecs. Objects need a codec of their own, and one of them is pickle. Attributes (`.zattrs`) are free text.

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { pointerOf, visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import { emitMetadata } from '../embedded-content.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance, limitedItems } from '../limited-items.ts';

/** Codecs that turn objects into bytes without a pickle (numcodecs, zarr specification). */
const OBJECT_CODECS: ReadonlySet<string> = new Set([
  'vlen-utf8',
  'vlen-bytes',
  'vlen-array',
  'json2',
  'msgpack2',
  'categorize',
]);
const MIN_TEXT_CHARACTERS = 16;
/** Structures inside structures of one type of elements. */
const MAX_LEVELS = 8;
/** An object among numpy's type strings: alone, or behind a byte order. */
const OBJECT_DTYPE = /^[<>|=]?O\d{0,2}$|^object$/;

export const dialect: Dialect = {
  id: 'zarr',
  title: 'Metadata of zarr arrays',

  recognise({ roots, name }: StructuredDocument) {
    const [root] = roots;
    if (/(?:^|\/)\.zattrs$/.test(name)) return true;
    return root?.get('zarr_format') !== undefined || root?.get('zarr_consolidated_format') !== undefined;
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const texts = new ItemAllowance(context, 'dialectItems', 'The other texts were not judged.');
    visitNodes(
      roots,
      (visited) => {
        const { node, key = '' } = visited;
        const text = stringOf(node);
        if (text !== undefined && text.length >= MIN_TEXT_CHARACTERS && texts.take()) {
          const place = `#${pointerOf(visited)}`;
          emitMetadata(context, { format: 'zarr', key, value: text, place, offset: node.offset });
        }
        if (node.kind !== 'object') return undefined;
        tellArray(context, visited.node, `#${pointerOf(visited)}`);
        return undefined;
      },
      { context, consequence: 'Arrays behind them were not judged.' },
    );
  },
};

/** An object that is the metadata of an array. */
function tellArray(context: FormatContext, node: DataNode, place: string): void {
  const dtype = node.get('dtype') ?? node.get('data_type');
  const codecs = [
    ...codecNames(context, node.get('filters')),
    ...codecNames(context, node.get('codecs')),
    ...codecNames(context, node.get('compressor')),
  ];
  if (dtype === undefined && codecs.length === 0) return;
  const isPickled = codecs.some((codec) => /^(?:numcodecs[.:])?pickle$/i.test(codec));
  const holdsObjects = dtype !== undefined && hasObjects(context, dtype);
  if (isPickled || (holdsObjects && !codecs.some((codec) => OBJECT_CODECS.has(codec)))) {
    context.emit({
      kind: 'callable.reference',
      loader: 'zarr',
      language: 'python',
      path: 'pickle.loads',
      how: 'calls',
      args: [],
      kwargs: [],
      place,
      offset: node.offset,
    });
  }
}

/** The names of one codec or of a list of them: `id` in version 2, `name` in version 3. */
function codecNames(context: FormatContext, node: DataNode | undefined): string[] {
  if (node === undefined) return [];
  const listed =
    node.kind === 'array'
      ? [...limitedItems(context, node.items(), 'dialectItems', 'The other codecs were not judged.')]
      : [node];
  return listed.flatMap(
    (codec) => stringOf(codec.get('id')) ?? stringOf(codec.get('name')) ?? stringOf(codec) ?? [],
  );
}

/** A type string, or a list of fields: name, type, perhaps shape. */
function hasObjects(context: FormatContext, dtype: DataNode, level = 0): boolean {
  const text = stringOf(dtype);
  if (text !== undefined) return OBJECT_DTYPE.test(text);
  if (dtype.kind !== 'array') return false;
  if (level > MAX_LEVELS) {
    context.gap({
      kind: 'limit',
      reason: `Types of elements nest more than ${MAX_LEVELS} deep.`,
      consequence: 'Whether they hold objects was not judged.',
    });
    return false;
  }
  const fields = limitedItems(context, dtype.items(), 'dialectItems', 'The other fields were not judged.');
  for (const field of fields) {
    const [, type] = field.items();
    if (type !== undefined && hasObjects(context, type, level + 1)) return true;
  }
  return false;
}

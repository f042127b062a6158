// Configurations of the parts of a sentence-transformers model, each in a folder of its own: names of classes and functions
// that `import_from_string` imports and calls (`util/misc.py`). Releases from 5 on ask for trust in the repository first where
// a name is not one of torch or of their own.

import { all, type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems, limitedText } from '../limited-items.ts';

const DOTTED = /^[A-Za-z_]\w{0,120}(?:\.[A-Za-z_]\w{0,120}){1,1000}$/;
/** Keys that hold the name of one class or function; a name without dots is a word that the loader knows. */
const NAMING_KEYS = [
  'activation_function',
  'activation_fn',
  'sbert_ce_default_activation_function',
  'tokenizer_class',
] as const;

export const dialect: Dialect = {
  id: 'sentence-transformers-part',
  title: 'Part of a sentence-transformers model',

  recognise(document: StructuredDocument) {
    const { roots, syntax } = document;
    if (syntax !== 'json' || roots[0]?.kind !== 'object') return false;
    return (
      NAMING_KEYS.some((key) => document.mentions(key)) ||
      (document.mentions('types') && document.mentions('structure'))
    );
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    if (root === undefined) return;
    for (const holder of [root, ...all(root, 'sentence_transformers')]) {
      for (const key of NAMING_KEYS)
        for (const value of all(holder, key)) tellName(value, `/${key}`, context);
    }
    if (root.get('structure')?.kind !== 'object') return;
    for (const { key, value } of limitedItems(
      context,
      root.get('types')?.entries() ?? [],
      'dialectItems',
      'The other types of a router were not judged.',
    ))
      tellName(value, `/types/${key.slice(0, 100)}`, context);
  },
};

function tellName(node: DataNode, place: string, context: FormatContext): void {
  const path = stringOf(node)?.trim();
  if (path === undefined || !DOTTED.test(path)) return;
  context.emit({
    kind: 'callable.reference',
    loader: 'sentence-transformers-part',
    language: 'python',
    path: limitedText(context, path, 'nameCharacters', 'The rest of the name of a part was not judged.'),
    how: 'calls',
    args: [],
    kwargs: [],
    place,
    offset: node.offset,
  });
}

// modules.json of sentence-transformers: the classes that a model is a pipeline of, each imported by its dotted name.

import { all, type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems, limitedText } from '../limited-items.ts';
import { referTo } from '../refer-to.ts';

export const dialect: Dialect = {
  id: 'sentence-transformers',
  title: 'Modules of a sentence-transformers model',

  recognise({ roots, syntax }: StructuredDocument) {
    const [root] = roots;
    if (syntax !== 'json' || root?.kind !== 'array') return false;
    return isModule(firstOf(root));
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    if (root === undefined) return;
    context.emit({ kind: 'model.info', property: 'framework', value: 'sentence-transformers' });
    let index = -1;
    for (const item of limitedItems(
      context,
      root.items(),
      'dialectItems',
      'The other modules were not judged.',
    )) {
      index++;
      for (const type of all(item, 'type').flatMap((value) => stringOf(value) ?? [])) {
        context.emit({
          kind: 'callable.reference',
          loader: 'sentence-transformers',
          language: 'python',
          path: limitedText(
            context,
            type,
            'nameCharacters',
            'The rest of the name of a module was not judged.',
          ),
          how: 'constructs',
          args: [],
          kwargs: [],
          place: `/${index}/type`,
          offset: item.offset,
        });
      }
      for (const path of all(item, 'path')) {
        if (path.kind !== 'string' || path.text === '') continue;
        referTo(context, {
          format: 'sentence-transformers',
          purpose: 'module',
          target: path.text,
          access: 'read',
          place: `/${index}/path`,
          offset: path.offset,
        });
      }
    }
  },
};

function isModule(node: DataNode | undefined): boolean {
  return (
    node?.get('type')?.kind === 'string' && node.get('idx') !== undefined && node.get('path') !== undefined
  );
}

function firstOf(node: DataNode): DataNode | undefined {
  const [first] = node.items();
  return first;
}

// modules.json of sentence-transformers: the classes that a model is a pipeline of, each imported by its dotted name.

import { all, type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';

const MAX_MODULES = 1000;

export const dialect: Dialect = {
  id: 'sentence-transformers',
  title: 'Modules of a sentence-transformers model',

  recognise({ roots, syntax }: StructuredDocument) {
    const [root] = roots;
    if (syntax !== 'json' || root?.kind !== 'array') return false;
    return isModule([...firstItems(root, 1)][0]);
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    if (root === undefined) return;
    context.emit({ kind: 'model.info', property: 'framework', value: 'sentence-transformers' });
    let index = -1;
    for (const item of firstItems(root, MAX_MODULES)) {
      index++;
      for (const type of all(item, 'type').flatMap((value) => stringOf(value) ?? [])) {
        context.emit({
          kind: 'callable.reference',
          loader: 'sentence-transformers',
          language: 'python',
          path: type.slice(0, 400),
          how: 'constructs',
          args: [],
          kwargs: [],
          place: `/${index}/type`,
          offset: item.offset,
        });
      }
      for (const path of all(item, 'path')) {
        if (path.kind !== 'string' || path.text === '') continue;
        context.emit({
          kind: 'reference',
          format: 'sentence-transformers',
          purpose: 'module',
          target: path.text.slice(0, 1000),
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

function* firstItems(node: DataNode, max: number): Generator<DataNode> {
  let left = max;
  for (const item of node.items()) {
    if (left-- <= 0) return;
    yield item;
  }
}

// TensorFlow.js models (`model.json`): a Keras configuration or a graph, and the files that hold the weights. Those are
// fetched from beside it (tfjs-core/src/io/http.ts). The configuration is read by the dialect of Keras.

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { referTo } from '../refer-to.ts';

export const dialect: Dialect = {
  id: 'tensorflow-js',
  title: 'TensorFlow.js model',

  recognise({ roots }: StructuredDocument) {
    const manifest = roots[0]?.get('weightsManifest');
    return manifest?.kind === 'array' && roots[0]?.get('modelTopology') !== undefined;
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    context.emit({ kind: 'model.info', property: 'framework', value: 'TensorFlow.js' });
    const paths = pathsOf(roots[0]?.get('weightsManifest'));
    for (const { group, index, path } of limitedItems(
      context,
      paths,
      'dialectItems',
      'Where the other files of weights lie was not judged.',
    )) {
      referTo(context, {
        format: 'tensorflow-js',
        purpose: 'weights',
        target: path.text,
        access: 'read',
        place: `#/weightsManifest/${group}/paths/${index}`,
        offset: path.offset,
      });
    }
  },
};

function* pathsOf(
  manifest: DataNode | undefined,
): Generator<{ readonly group: number; readonly index: number; readonly path: DataNode }> {
  let group = 0;
  for (const entry of manifest?.items() ?? []) {
    let index = 0;
    for (const path of entry.get('paths')?.items() ?? []) {
      if (stringOf(path) !== undefined) yield { group, index, path };
      index += 1;
    }
    group += 1;
  }
}

// MAR-INF/MANIFEST.json of a TorchServe archive: which handler serves the model, and which files belong to it.

import type { ReferenceFact } from '@sentrascan/contract';
import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems, limitedText } from '../limited-items.ts';
import { emitInformation } from '../model-information.ts';
import { referTo } from '../refer-to.ts';

/** What a worker does with the files that the manifest names. */
const FILES = {
  handler: 'execute',
  modelFile: 'execute',
  serializedFile: 'read',
  requirementsFile: 'execute',
  configFile: 'read',
  extensions: 'read',
  extraFiles: 'read',
} as const;

export const dialect: Dialect = {
  id: 'torchserve',
  title: 'Manifest of a TorchServe archive',

  recognise({ roots }: StructuredDocument) {
    const model = roots[0]?.get('model');
    return (
      model?.get('handler') !== undefined &&
      (model.get('modelName') !== undefined ||
        roots[0]?.get('archiverVersion') !== undefined ||
        model.get('serializedFile') !== undefined)
    );
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const model = roots[0]?.get('model');
    if (model === undefined) return;
    context.emit({ kind: 'model.info', property: 'framework', value: 'TorchServe' });
    emitInformation(context, 'name', model.get('modelName'));
    for (const [key, access] of Object.entries(FILES)) {
      const node = model.get(key);
      if (node === undefined) continue;
      for (const item of node.kind === 'array' ? node.items() : [node]) tellFiles(item, key, access, context);
    }
  },
};

function tellFiles(
  node: DataNode,
  key: string,
  access: ReferenceFact['access'],
  context: FormatContext,
): void {
  const whole = stringOf(node);
  if (whole === undefined) return;
  const others = 'Where the other files lie was not judged.';
  const text = limitedText(context, whole, 'structuredStringBytes', others);
  // Several files stand in one text; a handler may name a function behind a colon.
  const parts = text.split(key === 'handler' ? /:(?!\/\/|\\)/ : ',');
  for (const part of limitedItems(context, parts, 'dialectItems', others)) {
    if (part.trim() === '') continue;
    referTo(context, {
      format: 'torchserve',
      purpose: key === 'handler' ? 'handler' : 'file',
      target: part.trim(),
      access,
      place: `/model/${key}`,
      offset: node.offset,
    });
    if (key === 'handler') break;
  }
}

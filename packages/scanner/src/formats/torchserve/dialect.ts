// MAR-INF/MANIFEST.json of a TorchServe archive: which handler serves the model, and which files belong to it.

import { type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { emitInformation } from '../model-information.ts';

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
      const text = stringOf(node);
      if (node === undefined || text === undefined) continue;
      // Several files stand in one text; a handler may name a function behind a colon.
      for (const part of text
        .slice(0, 4000)
        .split(key === 'handler' ? /:(?!\/\/|\\)/ : ',')
        .slice(0, 100)) {
        if (part.trim() === '') continue;
        context.emit({
          kind: 'reference',
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
  },
};

// Keras configurations as JSON or YAML: config.json of archives and folders, `model_config` of HDF5 files, what
// `model.to_json()` and `to_yaml()` write. Recognised by nodes that name a class and its configuration.

import type { DataNode, StructuredDocument } from '../data-tree/data-node.ts';
import { visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { readConfiguration } from './read-configuration.ts';

export const dialect: Dialect = {
  id: 'keras-config',
  title: 'Keras configuration',

  recognise(document: StructuredDocument) {
    if (isMetadata(document.roots[0])) return true;
    if (!document.mentions('class_name')) return false;
    if (!document.mentions('config') && !document.mentions('module')) return false;
    let isFound = false;
    visitNodes(document.roots, ({ node }) => {
      isFound ||= isSerialised(node);
      return !isFound;
    });
    return isFound;
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const [root] = document.roots;
    const version = isMetadata(root) ? root?.get('keras_version')?.text : undefined;
    if (version !== undefined) {
      context.emit({
        kind: 'model.info',
        property: 'framework-version',
        value: `Keras ${version.slice(0, 60)}`,
      });
    }
    readConfiguration(document.roots, context, loaderOf(context));
  },
};

/** metadata.json of an archive. */
function isMetadata(root: DataNode | undefined): boolean {
  return root?.get('keras_version')?.kind === 'string' && root.get('date_saved') !== undefined;
}

function isSerialised(node: DataNode): boolean {
  if (node.kind !== 'object' || node.get('class_name')?.kind !== 'string') return false;
  return node.get('config') !== undefined || node.get('module') !== undefined;
}

function loaderOf({ role }: FormatContext): string {
  return role?.carrier === 'keras-h5' ? 'keras-h5' : 'keras-v3';
}

// Layouts of OCI images that carry models: index.json, manifests and the manifest.json of `docker save`. What they name is
// where readers look, and, where a title is given, what they write.

import { all, type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { referTo } from '../refer-to.ts';

const OTHERS = 'What the other descriptors name was not judged.';
const TITLE = 'org.opencontainers.image.title';

export const dialect: Dialect = {
  id: 'oci',
  title: 'OCI image layout',

  recognise({ roots, syntax }: StructuredDocument) {
    const [root] = roots;
    if (syntax !== 'json') return false;
    if (root?.kind === 'array')
      return [...root.items()].some(
        (item) => item.get('Layers') !== undefined && item.get('Config') !== undefined,
      );
    return (
      root?.get('schemaVersion') !== undefined &&
      (root.get('manifests')?.kind === 'array' || root.get('layers')?.kind === 'array')
    );
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    if (root === undefined) return;
    if (root.kind === 'array') {
      for (const item of root.items()) tellSaved(item, context);
      return;
    }
    const config = root.get('config');
    if (config !== undefined) tellDescriptor(config, '/config', context);
    for (const list of ['manifests', 'layers', 'blobs'] as const) {
      let index = 0;
      const descriptors = all(root, list).flatMap((node) => [...node.items()]);
      for (const item of limitedItems(context, descriptors, 'dialectItems', OTHERS)) {
        tellDescriptor(item, `/${list}/${index++}`, context);
      }
    }
  },
};

function tellSaved(item: DataNode, context: FormatContext): void {
  const layers = all(item, 'Layers').flatMap((list) => [...list.items()]);
  const paths = [...all(item, 'Config'), ...layers];
  for (const node of limitedItems(context, paths, 'dialectItems', OTHERS)) {
    const target = stringOf(node);
    if (target !== undefined) emit('blob', target, 'read', '/Layers', node, context);
  }
}

function tellDescriptor(node: DataNode, place: string, context: FormatContext): void {
  for (const digest of all(node, 'digest')) {
    const text = stringOf(digest);
    // A digest is the name of a file below `blobs/`.
    if (text !== undefined) emit('blob', text.replace(':', '/'), 'read', `${place}/digest`, digest, context);
  }
  const urls = all(node, 'urls').flatMap((list) => [...list.items()]);
  for (const url of limitedItems(context, urls, 'dialectItems', OTHERS)) {
    const target = stringOf(url);
    if (target !== undefined) emit('layer-address', target, 'read', `${place}/urls`, url, context);
  }
  for (const title of all(node, 'annotations').flatMap((annotations) => all(annotations, TITLE))) {
    const name = stringOf(title);
    if (name !== undefined) emit('title', name, 'write', `${place}/annotations`, title, context);
  }
}

function emit(
  purpose: string,
  target: string,
  access: 'read' | 'write',
  place: string,
  node: DataNode,
  context: FormatContext,
): void {
  referTo(context, {
    format: 'oci',
    purpose,
    target,
    access,
    place,
    offset: node.offset,
  });
}

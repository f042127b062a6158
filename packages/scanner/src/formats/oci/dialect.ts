// Layouts of OCI images that carry models: index.json, manifests and the manifest.json of `docker save`. What they name is
// where readers look, and, where a title is given, what they write.

import { all, type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';

const MAX_DESCRIPTORS = 10_000;
const TITLE = 'org.opencontainers.image.title';

export const dialect: Dialect = {
  id: 'oci',
  title: 'OCI image layout',

  recognise({ roots, syntax }: StructuredDocument) {
    const [root] = roots;
    if (syntax !== 'json') return false;
    if (root?.kind === 'array')
      return [...root.items()]
        .slice(0, 1)
        .some((item) => item.get('Layers') !== undefined && item.get('Config') !== undefined);
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
      for (const item of all(root, list).flatMap((node) => [...node.items()].slice(0, MAX_DESCRIPTORS))) {
        if (index >= MAX_DESCRIPTORS) break;
        tellDescriptor(item, `/${list}/${index++}`, context);
      }
    }
  },
};

function tellSaved(item: DataNode, context: FormatContext): void {
  const layers = all(item, 'Layers').flatMap((list) => [...list.items()].slice(0, MAX_DESCRIPTORS));
  const paths = [...all(item, 'Config'), ...layers].slice(0, MAX_DESCRIPTORS);
  for (const node of paths) {
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
  for (const url of all(node, 'urls').flatMap((list) => [...list.items()].slice(0, MAX_DESCRIPTORS))) {
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
  context.emit({
    kind: 'reference',
    format: 'oci',
    purpose,
    target: target.slice(0, 1000),
    access,
    place,
    offset: node.offset,
  });
}

// Layouts of OCI images that carry models: index.json, manifests and the manifest.json of `docker save`. What they name is
// where readers look, and, where a title is given, what they write.

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
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
      for (const item of root.get(list)?.items() ?? []) {
        if (index >= MAX_DESCRIPTORS) break;
        tellDescriptor(item, `/${list}/${index++}`, context);
      }
    }
  },
};

function tellSaved(item: DataNode, context: FormatContext): void {
  const paths = [item.get('Config'), ...(item.get('Layers')?.items() ?? [])].slice(0, MAX_DESCRIPTORS);
  for (const node of paths) {
    const target = stringOf(node);
    if (node !== undefined && target !== undefined) emit('blob', target, 'read', '/Layers', node, context);
  }
}

function tellDescriptor(node: DataNode, place: string, context: FormatContext): void {
  const digest = node.get('digest');
  const text = stringOf(digest);
  // A digest is the name of a file below `blobs/`.
  if (digest !== undefined && text !== undefined)
    emit('blob', text.replace(':', '/'), 'read', `${place}/digest`, digest, context);
  for (const url of node.get('urls')?.items() ?? []) {
    const target = stringOf(url);
    if (target !== undefined) emit('layer-address', target, 'read', `${place}/urls`, url, context);
  }
  const title = node.get('annotations')?.get(TITLE);
  const name = stringOf(title);
  if (title !== undefined && name !== undefined)
    emit('title', name, 'write', `${place}/annotations`, title, context);
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

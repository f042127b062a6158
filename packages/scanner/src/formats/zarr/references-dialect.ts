// References of kerchunk (fsspec `ReferenceFileSystem`): a zarr store whose chunks are pieces of other files. A reader opens the
// files that it names: `{"version": 1, "refs": {"x/0": ["s3://bucket/file.nc", 0, 100]}}`, or the older form without `version`.

import type { StructuredDocument } from '../data-tree/data-node.ts';
import { stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { referTo } from '../refer-to.ts';

export const dialect: Dialect = {
  id: 'zarr-references',
  title: 'References of a zarr store',

  recognise({ roots, syntax }: StructuredDocument) {
    const [root] = roots;
    if (syntax !== 'json') return false;
    const references = root?.get('refs');
    return references?.kind === 'object' && root?.get('version') !== undefined;
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const seen = new Set<string>();
    for (const { key, value } of limitedItems(
      context,
      roots[0]?.get('refs')?.entries() ?? [],
      'dialectItems',
      'Where the other chunks lie was not judged.',
    )) {
      const [first] = value.items();
      const target = stringOf(first);
      if (target === undefined || target === '' || seen.has(target)) continue;
      seen.add(target);
      referTo(context, {
        format: 'zarr',
        purpose: 'chunk',
        target,
        access: 'read',
        place: `#/refs/${key.slice(0, 100)}`,
        offset: value.offset,
      });
    }
  },
};

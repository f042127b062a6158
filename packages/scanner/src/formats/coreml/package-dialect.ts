// The manifest of a CoreML package (`Manifest.json` of a `.mlpackage`): which items it has, and where they lie below `Data`.

import { type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';
import { referTo } from '../refer-to.ts';

const ITEMS = 'itemInfoEntries';

export const dialect: Dialect = {
  id: 'coreml-package',
  title: 'CoreML package manifest',

  recognise({ roots }: StructuredDocument) {
    const [root] = roots;
    return root?.get(ITEMS)?.kind === 'object' && root.get('fileFormatVersion') !== undefined;
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    context.emit({ kind: 'model.info', property: 'framework', value: 'CoreML' });
    const items = new ItemAllowance(context, 'dialectItems', 'Where the other items lie was not judged.');
    for (const root of roots)
      for (const { key, value } of root.entries()) {
        if (key !== ITEMS) continue;
        for (const item of value.entries()) {
          for (const entry of item.value.entries()) {
            const target = entry.key === 'path' ? stringOf(entry.value) : undefined;
            if (target === undefined || !items.take()) continue;
            referTo(context, {
              format: 'coreml',
              purpose: 'package-item',
              target,
              access: 'read',
              place: `${ITEMS}/${item.key.slice(0, 80)}/path`,
              offset: entry.value.offset,
            });
          }
        }
      }
  },
};

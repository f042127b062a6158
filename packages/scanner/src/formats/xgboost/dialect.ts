// XGBoost models in JSON.

import type { StructuredDocument } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { isXgboostModel, walkXgboostModel } from './walk-model.ts';

export const dialect: Dialect = {
  id: 'xgboost-json',
  title: 'XGBoost model in JSON',
  recognise: ({ roots }: StructuredDocument) => roots.length === 1 && isXgboostModel(roots[0]),
  walk({ roots }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    if (root !== undefined) walkXgboostModel(root, context);
  },
};

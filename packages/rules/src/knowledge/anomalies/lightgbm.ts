// What the oddities of LightGBM models mean: its predictor follows indices without looking.

import { describeAnomalies, exhausts, hidesData, memoryUnsafe } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('lightgbm', {
  'child-index': memoryUnsafe('The predictor reads the node at that index, wherever it lies in memory.'),
  'feature-index': memoryUnsafe('The predictor reads the feature at that index, wherever it lies in memory.'),
  'category-index': memoryUnsafe('The predictor reads the bits at that index, wherever they lie in memory.'),
  'array-length': memoryUnsafe('Loaders take the length of all rows from the number of leaves.'),
  'negative-size': memoryUnsafe('Loaders allocate by a size that became enormous or negative.'),
  'tree-sizes': memoryUnsafe('Loaders jump to where the sizes say and read a tree there.'),
  'tree-cycle': exhausts('The predictor goes from node to node until it meets a leaf.'),
  'trailing-bytes': hidesData('Bytes that are no text are read by no loader.'),
});

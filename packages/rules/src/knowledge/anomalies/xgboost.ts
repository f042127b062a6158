// What the oddities of XGBoost models mean: its predictors follow indices without looking.

import { describeAnomalies, exhausts, hidesData, memoryUnsafe, oddity } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('xgboost', {
  'child-index': memoryUnsafe('The predictor reads the node at that index, wherever it lies in memory.'),
  'feature-index': memoryUnsafe('The predictor reads the feature at that index, wherever it lies in memory.'),
  'array-length': memoryUnsafe('Loaders take the length of all rows from one of them.'),
  'tree-count': memoryUnsafe('Loaders allocate for the declared number and read the others.'),
  'negative-size': memoryUnsafe('Loaders allocate by a size that became enormous or negative.'),
  'size-beyond-file': memoryUnsafe('Loaders allocate what the size says before they read.'),
  'tree-cycle': exhausts('The predictor goes from node to node until it meets a leaf.'),
  'trailing-bytes': hidesData('Bytes behind the model are read by no loader.'),
  'trailing-zeros': oddity('Zeros follow the model.'),
});

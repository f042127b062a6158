// What the oddities of CatBoost models mean.

import { describeAnomalies, hidesData, memoryUnsafe, oddity } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('catboost', {
  flatbuffer: memoryUnsafe('Readers that do not verify the buffer read behind its end.'),
  'size-beyond-file': memoryUnsafe('Loaders allocate what the size says before they read.'),
  'negative-size': memoryUnsafe('Loaders multiply by a size that became negative.'),
  'tree-range': memoryUnsafe('The predictor reads the splits there, wherever they lie in memory.'),
  'array-length': memoryUnsafe('The predictor takes the length of one row for that of another.'),
  'trailing-bytes': hidesData('Bytes behind the model are read by no loader.'),
  'trailing-zeros': oddity('Zeros follow the model.'),
});

// What the oddities of fastText models mean.

import { describeAnomalies, hidesData, memoryUnsafe } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('fasttext', {
  'size-beyond-file': memoryUnsafe(
    'fastText makes room for as many words and rows as the file says, and reads them unchecked.',
  ),
  'trailing-bytes': hidesData('Bytes behind the model are read by no loader.'),
});

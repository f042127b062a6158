// What the oddities of word2vec files mean.

import { describeAnomalies, exhausts, hidesData } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('word2vec', {
  'count-beyond-file': exhausts('Loaders make room for as many vectors as the first line says.'),
  'trailing-bytes': hidesData('Bytes behind the last vector are read by no loader.'),
});

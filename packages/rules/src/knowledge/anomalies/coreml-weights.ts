// What the oddities of files of CoreML weights mean.

import { describeAnomalies, memoryUnsafe, oddity } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('coreml-weights', {
  'record-outside': memoryUnsafe('A loader that maps the file reads behind it.'),
  'trailing-bytes': oddity('No record of the header leads to the bytes at the end.'),
});

// What the oddities of MXNet's parameter files mean.

import { describeAnomalies, exhausts, hidesData, memoryUnsafe } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('mxnet-params', {
  'count-beyond-file': exhausts('Loaders make room for as many arrays and names as the file announces.'),
  'dimensions-overflow': memoryUnsafe('The size of an array overflows, and less is allocated than is read.'),
  'array-beyond-file': memoryUnsafe('An array should have more bytes than the file holds.'),
  'trailing-bytes': hidesData('Bytes behind the names are read by no loader.'),
});

// What the oddities of R data mean.

import { describeAnomalies, hidesData, oddity } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('r-data', {
  'trailing-bytes': hidesData('Bytes behind the object are read neither by readRDS nor by load.'),
  'trailing-zeros': oddity('Zeros follow the object.'),
});

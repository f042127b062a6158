// What the oddities of Torch7 files mean.

import { describeAnomalies, hidesData } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('torch7', {
  'trailing-bytes': hidesData('Bytes behind the object are read by no loader.'),
});

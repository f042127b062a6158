// What the oddities of OCDBT files mean.

import { describeAnomalies, hidesData } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('ocdbt', {
  'length-mismatch': hidesData('Bytes behind the length that the file states are read by no loader.'),
});

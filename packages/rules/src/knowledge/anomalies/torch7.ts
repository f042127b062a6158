// What the oddities of Torch7 files mean.

import { describeAnomalies, exhausts, hidesData } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('torch7', {
  'count-beyond-file': exhausts('Readers make room for as much as a table, a text or a storage announces.'),
  'trailing-bytes': hidesData('Bytes behind the object are read by no loader.'),
});

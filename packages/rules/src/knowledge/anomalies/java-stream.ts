// What the oddities of serialised Java objects mean.

import { describeAnomalies, hidesData, oddity, readersDisagree } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('java-stream', {
  'overlong-name': readersDisagree(
    'Java reads the letters all the same; filters that look for the name do not find it.',
  ),
  'trailing-bytes': hidesData('Bytes behind the objects are read by no loader.'),
  'trailing-zeros': oddity('Zeros follow the objects.'),
});

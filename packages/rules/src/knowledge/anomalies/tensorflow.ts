// What the oddities of TensorFlow's graphs mean.

import { describeAnomalies, hidesData } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('tensorflow', {
  'graph-in-constant': hidesData(
    'A graph inside a string does not show among the operations of the model; DatasetFromGraph and importers run it.',
  ),
});

// What the oddities of TensorFlow's graphs mean.

import { describeAnomalies, exhausts, hidesData } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('tensorflow', {
  'tensor-shape': exhausts(
    'TensorFlow allocates what the shape says, or ends where the number of elements overflows.',
    ['CVE-2021-41197 (TensorFlow 2.4.4, 2.5.2, 2.6.1)'],
  ),
  'graph-in-constant': hidesData(
    'A graph inside a string does not show among the operations of the model; DatasetFromGraph and importers run it.',
  ),
});

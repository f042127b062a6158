// What the oddities of TensorFlow's checkpoints mean: the reader checks ranges and refuses what does not fit.

import { describeAnomalies, memoryUnsafe, oddity } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('tensorflow-checkpoint', {
  'entry-range': memoryUnsafe('A tensor has a negative place or size: sums of both overflow.'),
  'shard-number': oddity('A tensor lies in a file that the checkpoint does not have.'),
  'tensor-overlap': oddity('Two tensors share bytes of the data file.'),
});

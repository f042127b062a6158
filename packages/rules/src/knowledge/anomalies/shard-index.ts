// What the oddities of an index of shards mean.

import { describeAnomalies, oddity, readersDisagree } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('shard-index', {
  'duplicate-key': readersDisagree('Readers take the first or the last of two equal keys.', [], 'medium'),
  'shard-not-text': oddity('The file of a tensor is no name.'),
  'shard-of-another-format': readersDisagree(
    'An index of safetensors names a file of another kind, which a loader may unpickle.',
    [],
    'medium',
  ),
});

// What contradictions in JSON documents that loaders obey do to their readers.

import { describeAnomalies, readersDisagree } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('json', {
  'duplicate-key': readersDisagree('Readers take the first or the last of two equal keys.', [], 'medium'),
});

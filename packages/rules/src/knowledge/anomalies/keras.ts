// What contradictions in a Keras configuration do to its readers.

import { describeAnomalies, readersDisagree } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('keras', {
  'duplicate-key': readersDisagree(
    'Python takes the last of equal keys, and other readers the first: what is checked need not be what is built.',
  ),
});

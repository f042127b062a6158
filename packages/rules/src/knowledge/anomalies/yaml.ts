// What contradictions in YAML do to its readers.

import { describeAnomalies, exhausts } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('yaml', {
  'alias-bomb': exhausts('Readers that expand aliases fill the memory with copies of a few lines.'),
});

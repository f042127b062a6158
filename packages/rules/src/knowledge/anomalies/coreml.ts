// What the oddities of CoreML models mean.

import { describeAnomalies, hidesData } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('coreml', {
  'unknown-field': hidesData('Loaders step over fields that the schema does not have.'),
});

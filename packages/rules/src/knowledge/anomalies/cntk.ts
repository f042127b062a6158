// What the oddities of CNTK models mean.

import { describeAnomalies, hidesData } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('cntk', {
  'unknown-field': hidesData('Loaders step over fields that the schema does not have.'),
});

// What the oddities of PaddlePaddle programs and parameters mean.

import { describeAnomalies, hidesData, memoryUnsafe } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('paddle', {
  'unknown-field': hidesData('Loaders step over fields that the schema does not have.'),
  'negative-dimension': memoryUnsafe(
    'Loaders multiply dimensions, and a product of negative ones is any size.',
  ),
});

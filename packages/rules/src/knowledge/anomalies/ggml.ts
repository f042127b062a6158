// What the oddities of ggml files from before GGUF mean.

import { describeAnomalies, memoryUnsafe } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('ggml', {
  'count-beyond-file': memoryUnsafe(
    'Loaders multiply the numbers of the header, and allocate what comes of it, without looking.',
  ),
});

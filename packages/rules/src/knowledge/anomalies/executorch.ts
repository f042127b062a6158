// What the oddities of ExecuTorch programs mean.

import { describeAnomalies, memoryUnsafe } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('executorch', {
  'offset-outside': memoryUnsafe('A runtime that verifies little follows the offset out of the program.'),
  'segment-outside': memoryUnsafe('A runtime reads or maps what the segment says, wherever the file ends.'),
});

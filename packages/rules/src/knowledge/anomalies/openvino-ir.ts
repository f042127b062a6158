// What the oddities of OpenVINO IR mean.

import { describeAnomalies, memoryUnsafe } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('openvino-ir', {
  'size-against-shape': memoryUnsafe('Plugins read as many bytes as the shape says.'),
  'weights-range': memoryUnsafe('Readers add offset and size before they compare them with the weights.'),
});

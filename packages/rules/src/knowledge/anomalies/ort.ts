// What the oddities of models in the format of ONNX Runtime mean.

import { describeAnomalies, hidesData, memoryUnsafe } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('ort', {
  'offset-outside': memoryUnsafe('A reader without a verifier follows the offset out of the buffer.'),
  'tensor-data-short': memoryUnsafe('A loader that trusts the shape reads behind the data.'),
  'tensor-data-long': hidesData('Loaders read as much as the shape says and leave the rest.'),
  'negative-dimension': memoryUnsafe(
    'Loaders multiply dimensions, and a product of negative ones is any size.',
  ),
  'trailing-bytes': hidesData('They stand behind the structure of the model.'),
});

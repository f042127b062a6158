// What the oddities of TFLite models mean: the interpreter verifies a model only where it is asked to.

import { describeAnomalies, hidesData, memoryUnsafe, oddity } from '../describe-anomalies.ts';

const ADVISORIES = [
  'CVE-2022-23558 (TensorFlow 2.5.3, 2.6.3, 2.7.1)',
  'CVE-2022-23559 (TensorFlow 2.5.3, 2.6.3, 2.7.1)',
  'CVE-2022-23561 (TensorFlow 2.5.3, 2.6.3, 2.7.1)',
];

export const anomalies = describeAnomalies('tflite', {
  'offset-outside': memoryUnsafe(
    'An interpreter that does not verify the model follows the offset out of the file.',
    ADVISORIES,
  ),
  'buffer-outside': memoryUnsafe('The data of a buffer is read behind the end of the file.', ADVISORIES),
  'index-outside': memoryUnsafe(
    'An operator or tensor refers to what is not there; the interpreter reads or writes beside its tables.',
    ADVISORIES,
  ),
  'tensor-size': memoryUnsafe(
    'A kernel reads as much as the shape says, behind the end of the buffer.',
    ADVISORIES,
  ),
  'trailing-bytes': hidesData(
    'No interpreter reads what follows the model and is no zip of associated files.',
  ),
  'operator-name': oddity(
    'The runtime goes by the node that the options hold, not by the name.',
    [],
    'medium',
  ),
});

// Where TFLite models may make a loader look for their weights.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('tflite', {
  'external-data': { why: 'maps that file as weights of the model' },
});

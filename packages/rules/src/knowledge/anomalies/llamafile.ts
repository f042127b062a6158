// What the oddities of llamafiles mean.

import { describeAnomalies, hidesData, oddity } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('llamafile', {
  'program-by-design': oddity('A llamafile is a program: to use the model is to run it.'),
  'program-under-model-name': hidesData(
    'A program for every system stands under the name of a model.',
    [],
    'high',
  ),
});

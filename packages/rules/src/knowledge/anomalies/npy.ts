// What the oddities of NumPy arrays mean.

import { describeAnomalies, exhausts, hidesData, oddity } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('npy', {
  'trailing-bytes': hidesData('Bytes behind the last array are read by no loader.'),
  'shape-beyond-file': exhausts('A loader allocates what the shape asks for before it reads.'),
  'header-too-long': exhausts(
    'numpy refuses headers above 10,000 characters, because parsing them may end the process.',
  ),
  'header-field': oddity(
    'The header is no dictionary of literals with descr, fortran_order and shape.',
    [],
    'medium',
  ),
});

// What the oddities of MXNet symbols mean.

import { describeAnomalies, exhausts, memoryUnsafe } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('mxnet-symbol', {
  'node-index': memoryUnsafe('Loaders take the node at that index, wherever it lies in memory.'),
  'long-name': exhausts('A regular expression over the name takes time that grows with its square.', [
    'CVE-2022-24294 (MXNet 1.9.1)',
  ]),
});

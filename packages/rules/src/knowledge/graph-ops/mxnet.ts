// What operators of MXNet do beyond computing.

import { describeGraphOps } from '../describe-graph-ops.ts';

export const graphOps = describeGraphOps('mxnet', {
  rows: [
    {
      ops: 'Custom _CustomFunction',
      effect: 'registered-code',
      why: 'calls an operator that the Python process registered under the name',
      severity: 'medium',
    },
    {
      ops: '_Native _NDArray',
      effect: 'native',
      why: 'calls the function whose address stands in its attributes',
      severity: 'high',
    },
  ],
});

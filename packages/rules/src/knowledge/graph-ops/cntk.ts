// What the functions of authors in CNTK models do.

import { describeGraphOps } from '../describe-graph-ops.ts';

export const graphOps = describeGraphOps('cntk', {
  rows: [
    {
      ops: 'native-function',
      effect: 'native',
      severity: 'medium',
      why: 'comes from a library that CNTK opens when the model is loaded',
    },
    {
      ops: 'python-function',
      effect: 'registered-code',
      why: 'is a Python class that CNTK imports when the model is loaded',
    },
  ],
});

// What the compiled parts of PyTorch archives do.

import { describeGraphOps } from '../describe-graph-ops.ts';

export const graphOps = describeGraphOps('pt2', {
  rows: [
    {
      ops: 'aotinductor',
      effect: 'native',
      why: 'is a library that torch opens when the package is loaded',
    },
  ],
});

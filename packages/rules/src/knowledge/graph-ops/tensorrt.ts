// What the code that TensorRT engines carry does.

import { describeGraphOps } from '../describe-graph-ops.ts';

export const graphOps = describeGraphOps('tensorrt', {
  rows: [
    {
      ops: 'lean-runtime',
      effect: 'native',
      severity: 'medium',
      why: 'is a runtime library that TensorRT opens where the host allows engine code',
    },
  ],
});

// What CoreML models need beyond CoreML: layers and models that the application brings. Operations of ML programs are a
// closed set; others are no part of it.

import { describeGraphOps } from '../describe-graph-ops.ts';

export const graphOps = describeGraphOps('coreml', {
  rows: [
    {
      ops: 'customLayer',
      effect: 'custom-op',
      why: 'is a layer of a class that the application must bring',
    },
    {
      ops: 'customModel',
      effect: 'custom-op',
      why: 'is a model of a class that the application must bring',
    },
  ],
  domains: 'mil',
});

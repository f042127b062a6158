// What operations of OpenVINO do: all of its own compute, others need a library that the application adds.

import { describeGraphOps } from '../describe-graph-ops.ts';

export const graphOps = describeGraphOps('openvino', {
  rows: [],
  domains: 'opset* experimental type_relaxed_opset* ie_internal_opset* util',
});

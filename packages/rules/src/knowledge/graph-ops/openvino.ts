// What operations of OpenVINO do: all of its own compute, others need a library that the application adds.

import { describeGraphOps } from '../describe-graph-ops.ts';

export const graphOps = describeGraphOps('openvino', {
  rows: [],
  domains:
    'opset1 opset2 opset3 opset4 opset5 opset6 opset7 opset8 opset9 opset10 opset11 opset12 opset13 opset14 opset15 opset16 opset17 opset18 experimental type_relaxed_opset* ie_internal_opset* util',
});

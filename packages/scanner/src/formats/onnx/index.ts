// ONNX models: protobufs of computation graphs (onnx/onnx-ml.proto). Weights are skipped by seek; graphs, functions and
// texts are walked wherever the schema lets them stand.

import type { Format, FormatContext, Probe } from '../format.ts';
import { ModelWalk } from './model-walk.ts';
import { recogniseModel } from './recognise.ts';

export const format: Format = {
  id: 'onnx',
  title: 'ONNX model',
  extensions: ['.onnx'],

  identify(probe: Probe) {
    return recogniseModel(probe);
  },

  walk(context: FormatContext) {
    new ModelWalk(context).run();
  },
};

// TensorFlow SavedModels: `saved_model.pb`, the graphs of a model with the functions that serve it
// (tensorflow/core/protobuf/saved_model.proto). Weights lie beside it, in a checkpoint.

import type { Format, FormatContext, Probe } from '../format.ts';
import { readMessage, WIRE } from '../protobuf/wire.ts';
import { SAVED_MODEL } from '../tensorflow/fields.ts';
import { isEmptySavedModel, isSavedModel, probeSource } from '../tensorflow/looks-like-graph.ts';
import { walkMetaGraph } from '../tensorflow/meta-graph.ts';
import { ModelWalk } from '../tensorflow/model-walk.ts';
import { stateModel } from '../tensorflow/state-model.ts';

export const format: Format = {
  id: 'tensorflow-saved-model',
  title: 'TensorFlow SavedModel',
  extensions: ['.pb'],

  identify({ bytes, sizeBytes }: Probe) {
    const whole = { start: 0, end: sizeBytes };
    if (isSavedModel(probeSource(bytes), whole)) return 'certain';
    return isEmptySavedModel(probeSource(bytes), whole) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const walk = new ModelWalk(context);
    const { sizeBytes } = context.bytes;
    let metaGraphs = 0;
    const { problem, end } = readMessage(walk.source, 0, sizeBytes, (field) => {
      if (field.wireType === WIRE.groupStart) walk.searched(field);
      if (field.wireType !== WIRE.bytes) return;
      const span = { start: field.start, end: field.end };
      if (field.number === SAVED_MODEL.metaGraphs)
        walkMetaGraph(walk, span, `meta_graphs[${metaGraphs++}]/`, []);
      else walk.searched(span);
    });
    context.explain(0, end);
    if (problem !== undefined) walk.tellProblem('', problem);
    stateModel(walk, 'SavedModel');
  },
};

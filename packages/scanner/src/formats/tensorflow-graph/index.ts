// TensorFlow graphs on their own: frozen GraphDefs, whose weights are constants, and MetaGraphDefs (`.meta`), which
// `tf.compat.v1.train.Saver` writes beside a checkpoint to build the training graph again.

import type { Format, FormatContext, Probe } from '../format.ts';
import { readMessage } from '../protobuf/wire.ts';
import { isGraph, isMetaGraph, probeSource } from '../tensorflow/looks-like-graph.ts';
import { walkMetaGraph } from '../tensorflow/meta-graph.ts';
import { ModelWalk } from '../tensorflow/model-walk.ts';
import { stateModel } from '../tensorflow/state-model.ts';

export const format: Format = {
  id: 'tensorflow-graph',
  title: 'TensorFlow graph',
  extensions: ['.pb', '.meta'],

  identify({ bytes, sizeBytes }: Probe) {
    const whole = { start: 0, end: sizeBytes };
    const isEither = isGraph(probeSource(bytes), whole) || isMetaGraph(probeSource(bytes), whole);
    return isEither ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const walk = new ModelWalk(context);
    const whole = { start: 0, end: context.bytes.sizeBytes };
    const kinds: string[] = [];
    // Both may fit a message made to; each is walked as what it then is.
    if (isMetaGraph(walk.source, whole)) {
      walkMetaGraph(walk, whole, '', ['training-graph']);
      kinds.push('MetaGraphDef');
    }
    if (isGraph(walk.source, whole)) {
      const graph = walk.open('graph_def');
      graph.reader.readGraph(whole, graph.root);
      walk.close(graph, []);
      kinds.push('GraphDef');
    }
    stateModel(walk, kinds.join(' and '));
    // Broken places were told by those that read them.
    context.explain(0, readMessage(walk.source, 0, whole.end, () => {}).end);
  },
};

// The data files of TensorFlow checkpoints (`*.data-00000-of-00001`): the bytes of all tensors, one after the other. They
// have no magic: the name says what they are, and everything in them is searched.

import type { Format, FormatContext, Probe } from '../format.ts';

/** `variables.data-00000-of-00001`; while it is written it ends differently. */
const NAME = /\.data-\d{5}-of-\d{5}$/;

export const format: Format = {
  id: 'tensorflow-checkpoint-data',
  title: 'TensorFlow checkpoint data',
  extensions: [],

  identify({ name }: Probe) {
    return NAME.test(name) ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    context.explainOpaque(0, context.bytes.sizeBytes);
  },
};

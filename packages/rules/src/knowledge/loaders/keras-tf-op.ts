// Functions of TensorFlow that a functional tf.keras model calls as layers. They compute; those that reach files, the
// network or Python are told by the knowledge of callables.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'keras-tf-op',
  title: 'tf.keras load_model',
  calls: 'load',
  unknown: 'ordinary',
  advisories: [],
  allows: `
    tensorflow.__operators__.add tensorflow.__operators__.getitem tensorflow.__operators__.ragged_getitem
    tensorflow.__operators__.eq tensorflow.__operators__.ne tensorflow.__operators__.sub tensorflow.__operators__.mul
    tensorflow.__operators__.truediv tensorflow.__operators__.neg tensorflow.cond tensorflow.while_loop tensorflow.map_fn`,
});

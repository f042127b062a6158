// What HyperPyYAML (SpeechBrain) may construct and call from a file of hyperparameters: `load_hyperpyyaml` calls any name.

import { describeLoader } from '../describe-loader.ts';
import { TORCH_NAMES } from '../model-parts/torch-names.ts';

export const loader = describeLoader({
  loader: 'hyperpyyaml',
  title: 'HyperPyYAML',
  calls: 'load',
  allows: `${TORCH_NAMES} random.seed numpy.random.seed`,
});

// What HyperPyYAML (SpeechBrain) may construct and call from a file of hyperparameters: `load_hyperpyyaml` calls any name.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'hyperpyyaml',
  title: 'HyperPyYAML',
  calls: 'load',
  allows: 'torch.manual_seed random.seed numpy.random.seed',
});

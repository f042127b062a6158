// What HyperPyYAML (SpeechBrain) may construct and call from a file of hyperparameters: `load_hyperpyyaml` calls any name.

import { describeLoader } from '../describe-loader.ts';
import { spreadNames } from '../keras/spread-names.ts';
import { SPEECHBRAIN_NAMES } from '../model-parts/speechbrain-names.ts';
import { TORCH_NAMES } from '../model-parts/torch-names.ts';

export const loader = describeLoader({
  loader: 'hyperpyyaml',
  title: 'HyperPyYAML',
  calls: 'load',
  get allows() {
    return [TORCH_NAMES, 'random.seed numpy.random.seed', ...spreadNames(SPEECHBRAIN_NAMES)].join(' ');
  },
});

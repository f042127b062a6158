// What HyperPyYAML (SpeechBrain) may construct and call from a file of hyperparameters: `load_hyperpyyaml` calls any name.

import { describeLoader } from '../describe-loader.ts';
import { spreadNames } from '../keras/spread-names.ts';
import { SPEECHBRAIN_NAMES } from '../model-parts/speechbrain-names.ts';
import { TORCH_NAMES } from '../model-parts/torch-names.ts';

/** Helpers beside the parts: seeds, checkpoints, and what fetches the parts of a pretrained model as their own settings say. */
const HELPERS = `random.seed numpy.random.seed speechbrain.utils.parameter_transfer.Pretrainer
  speechbrain.utils.checkpoints.Checkpointer speechbrain.utils.train_logger.FileTrainLogger`;

export const loader = describeLoader({
  loader: 'hyperpyyaml',
  title: 'HyperPyYAML',
  calls: 'load',
  get allows() {
    return [TORCH_NAMES, HELPERS, ...spreadNames(SPEECHBRAIN_NAMES)].join(' ');
  },
});

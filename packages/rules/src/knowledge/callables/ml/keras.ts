// Helpers of Keras that reach files: named in the configurations of models they read or write what the author chose.

import { describe, readsFile, writesFile } from '../../describe-module.ts';

export const knowledge = [
  describe(
    'keras.utils keras.preprocessing keras.preprocessing.image keras.src.utils.image_utils keras.src.utils.image_dataset_utils keras.src.utils.text_dataset_utils keras.src.utils.audio_dataset_utils tf_keras.utils tf_keras.preprocessing.image',
    readsFile(
      'high',
      'reads files',
      'load_img image_dataset_from_directory text_dataset_from_directory audio_dataset_from_directory path_to_string',
    ),
    writesFile('high', 'writes a file', 'save_img plot_model'),
  ),
];

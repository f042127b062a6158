// What `keras.models.load_model` may build and call: parts of models, by the exact names under which configurations write
// them. Loading files, downloading and switching off checks are not among them.

import { describeLoader } from '../describe-loader.ts';
import { KERAS_BUILTIN_FUNCTIONS } from '../keras/builtin-functions.ts';
import { KERAS_HUB_NAMES } from '../keras/hub-names.ts';
import { KERAS_IMPLEMENTATION_NAMES } from '../keras/implementation-names.ts';
import { KERAS_PUBLIC_NAMES } from '../keras/public-names.ts';
import { spreadNames } from '../keras/spread-names.ts';

/** Types of tensors that configurations of TensorFlow models name. */
const TYPE_SPECS = `
  tensorflow.TensorSpec tensorflow.RaggedTensorSpec tensorflow.SparseTensorSpec tensorflow.TensorShape
  tensorflow.python.framework.tensor_spec.TensorSpec tensorflow.python.framework.tensor.TensorSpec
  tensorflow.python.framework.sparse_tensor.SparseTensorSpec tensorflow.python.ops.ragged.ragged_tensor.RaggedTensorSpec
  tensorflow.python.framework.tensor_shape.TensorShape tensorflow.python.framework.tensor_shape.TensorShapeV1`;

/** The one helper that is part of models: tables of features. */
const FEATURE_SPACE = `
  keras.utils.FeatureSpace tf_keras.utils.FeatureSpace tensorflow.keras.utils.FeatureSpace
  keras.src.utils.feature_space.FeatureSpace keras.src.utils.feature_space.Feature keras.src.utils.feature_space.Cross
  keras.src.layers.preprocessing.feature_space.FeatureSpace keras.src.layers.preprocessing.feature_space.Feature
  keras.src.layers.preprocessing.feature_space.Cross`;

export const loader = describeLoader({
  loader: 'keras',
  title: 'Keras load_model',
  calls: 'load',
  unknown: 'low',
  advisories: ['CVE-2025-1550 (Keras 3.9.0)', 'CVE-2025-8747 (Keras 3.11.0)', 'CVE-2025-9906 (Keras 3.11.0)'],
  get allows() {
    const functions = KERAS_BUILTIN_FUNCTIONS.split(/\s+/).filter((name) => name !== '');
    return [
      ...spreadNames(KERAS_PUBLIC_NAMES),
      ...['tf_keras', 'tensorflow.keras', 'tensorflow.python.keras', 'keras.api', 'tf.keras'].flatMap((to) =>
        spreadNames(KERAS_PUBLIC_NAMES, { from: 'keras', to }),
      ),
      ...spreadNames(KERAS_IMPLEMENTATION_NAMES),
      // Keras 2 before 2.13 had the same modules without `src`.
      ...spreadNames(KERAS_IMPLEMENTATION_NAMES, { from: 'keras.src.engine', to: 'keras.engine' }),
      ...spreadNames(KERAS_HUB_NAMES),
      ...functions.map((name) => `builtins.${name}`),
      TYPE_SPECS,
      FEATURE_SPACE,
    ].join(' ');
  },
});

// Modules that pipelines of sentence-transformers are made of, under all paths that its releases have written.

import { describeLoader } from '../describe-loader.ts';

const MODELS =
  `Transformer Pooling Dense Normalize LayerNorm Dropout CNN LSTM BoW WordEmbeddings WordWeights WeightedLayerPooling CLIPModel
  Asym Router StaticEmbedding InputModule Module Unnormalize SparseAutoEncoder SparseStaticEmbedding SpladePooling MLMTransformer`.split(
    /\s+/,
  );
const PACKAGES =
  `sentence_transformers.models sentence_transformers.sparse_encoder.models sentence_transformers.base.modules
  sentence_transformers.sentence_transformer.modules sentence_transformers.sparse_encoder.modules
  sentence_transformers.cross_encoder.modules sentence_transformers.multi_vector_encoder.modules`.split(
    /\s+/,
  );
const OTHERS = `sentence_transformers.cross_encoder.modules.logit_score.LogitScore sentence_transformers.cross_encoder.modules.LogitScore
  sentence_transformers.multi_vector_encoder.modules.multi_vector_mask.MultiVectorMask
  sentence_transformers.multi_vector_encoder.modules.MultiVectorMask
  pylate.models.Dense.Dense pylate.models.Dense pylate.models.colbert.ColBERT`;

export const loader = describeLoader({
  loader: 'sentence-transformers',
  title: 'sentence-transformers',
  calls: 'load',
  unknown: 'low',
  allows: [
    ...PACKAGES.flatMap((module) =>
      MODELS.flatMap((name) => [
        `${module}.${name}`,
        `${module}.${name}.${name}`,
        `${module}.${snakeCase(name)}.${name}`,
      ]),
    ),
    OTHERS,
  ].join(' '),
});

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
}

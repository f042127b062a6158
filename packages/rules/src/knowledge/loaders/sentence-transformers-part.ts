// Functions and classes that parts of a sentence-transformers model name: activations, tokenizers, parts of a router. Releases
// before 5 import and call any name; later ones only where code of the repository is trusted.

import { describeLoader } from '../describe-loader.ts';
import { TORCH_NAMES } from '../model-parts/torch-names.ts';
import { loader as modules } from './sentence-transformers.ts';

const TOKENIZERS = 'WhitespaceTokenizer PhraseTokenizer WordTokenizer TransformersTokenizerWrapper'.split(
  ' ',
);

export const loader = describeLoader({
  loader: 'sentence-transformers-part',
  title: 'sentence-transformers',
  calls: 'opt-in',
  unknown: 'low',
  get allows() {
    const tokenizers = TOKENIZERS.flatMap((name) =>
      [
        'sentence_transformers.models.tokenizer',
        'sentence_transformers.sentence_transformer.modules.tokenizer',
      ].flatMap((module) => [`${module}.${name}`, `${module}.${name}.${name}`]),
    );
    return [TORCH_NAMES, modules.allows, ...tokenizers].join(' ');
  },
});

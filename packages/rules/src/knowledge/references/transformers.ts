// Where the configurations of Hugging Face repositories may lead. Code is judged by rules of its own.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('transformers', {
  'own-code': { why: 'imports it and runs it, where code of the repository is trusted' },
  'foreign-code': {
    why: 'downloads and runs it, where code of the repository is trusted',
    places: { address: 'medium' },
  },
  kernel: {
    why: 'downloads and loads a kernel from there',
    places: { address: 'ordinary', parent: 'ordinary', absolute: 'ordinary' },
  },
  // Loaders put what the repository holds in its place, and the author's own paths are left over in many honest files.
  'tokenizer-file': {
    why: 'reads the vocabulary from there where the repository holds none',
    places: { absolute: 'ordinary', home: 'ordinary', parent: 'low', drive: 'ordinary', address: 'low' },
    sensitive: 'medium',
  },
  trust: { why: 'trusts code of the repository' },
  'base-model': {
    why: 'loads the base model from there',
    places: {
      absolute: 'ordinary',
      home: 'ordinary',
      parent: 'ordinary',
      drive: 'ordinary',
      address: 'medium',
    },
  },
});

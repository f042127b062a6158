// Where modules.json of sentence-transformers may lead.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('sentence-transformers', {
  module: { why: 'loads a module from there' },
});

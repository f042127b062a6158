// Where a TensorStore specification inside a checkpoint may lead.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('tensorstore', {
  kvstore: { why: 'reads the checkpoint from there', places: { address: 'high' } },
});

// Where SavedModels may make a loader look for their assets.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('tensorflow', {
  asset: { why: 'opens that file instead of one in the folder `assets`' },
});

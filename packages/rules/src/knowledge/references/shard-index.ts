// Where the index of a sharded model may lead: to files beside it.

import { describeReferences } from '../describe-references.ts';

const WHY = 'loads tensors from it, and unpickles it where it is a pickle';

export const references = describeReferences('shard-index', {
  shard: { why: WHY },
  'shard-in-folder': { why: WHY, places: { inside: 'high', address: 'high' } },
});

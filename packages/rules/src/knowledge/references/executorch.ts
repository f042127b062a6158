// Where ExecuTorch programs may make the runtime look for tensors.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('executorch', {
  'external-tensor': { why: 'looks for a tensor of that name in the data files that it was given' },
});

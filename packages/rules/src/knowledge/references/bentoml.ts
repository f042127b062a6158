// Where bento.yaml may lead.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('bentoml', {
  script: { why: 'runs it while the image is built' },
});

// Where the manifest of a TorchServe archive may lead.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('torchserve', {
  handler: {
    why: 'imports it and serves the model with it',
    advisories: ['CVE-2023-48299 (TorchServe 0.9.0)'],
  },
  file: { why: 'opens it as a part of the model', advisories: ['CVE-2023-48299 (TorchServe 0.9.0)'] },
  'extra-file': { why: 'opens it beside the model', places: { absolute: 'low', home: 'low', drive: 'low' } },
});

// Where an `!include:` of HyperPyYAML may lead: to files of the same folder, which are loaded like the file itself.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('hyperpyyaml', {
  include: { why: 'loads it as HyperPyYAML, with all that it calls' },
});

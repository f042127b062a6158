// Where CoreML models and packages may make a loader look.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('coreml', {
  'linked-model': { why: 'loads the compiled model that it finds there' },
  'weight-file': { why: 'maps that file as weights of the program' },
  'package-item': { why: 'takes what lies there for a part of the package' },
});

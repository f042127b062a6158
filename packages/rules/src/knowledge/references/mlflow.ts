// Where MLmodel may lead.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('mlflow', {
  file: { why: 'loads a part of the model from there' },
  // Models that are logged from code remember where that code was written.
  'model-code': {
    why: 'runs the code that defines the model',
    places: {
      absolute: 'ordinary',
      home: 'ordinary',
      drive: 'ordinary',
      parent: 'ordinary',
      address: 'ordinary',
    },
  },
});

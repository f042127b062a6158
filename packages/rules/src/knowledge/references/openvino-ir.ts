// Where the references of OpenVINO IR may lead: a model has no business to name libraries, wherever they lie.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('openvino-ir', {
  library: {
    why: 'may be loaded as an extension by who reads the model',
    places: {
      inside: 'high',
      parent: 'high',
      absolute: 'high',
      drive: 'high',
      unc: 'high',
      address: 'high',
      home: 'high',
      nul: 'high',
    },
  },
});

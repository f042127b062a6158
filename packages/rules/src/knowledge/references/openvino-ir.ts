// Where the references of OpenVINO IR may lead: a model has no business to name libraries, wherever they lie.

import { describeReferences, everywhere } from '../describe-references.ts';

export const references = describeReferences('openvino-ir', {
  library: {
    why: 'may be loaded as an extension by who reads the model',
    places: everywhere('high'),
  },
});

// Where the references of MXNet symbols may lead: a graph has no business to name libraries, wherever they lie.

import { describeReferences, everywhere } from '../describe-references.ts';

export const references = describeReferences('mxnet-symbol', {
  library: {
    why: 'may be loaded as a library of operators by who reads the graph',
    places: everywhere('high'),
  },
});

// Where the weights of a TensorFlow.js model may lie: beside it, wherever it is served from.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('tensorflow-js', {
  weights: { why: 'fetches it for weights', places: { address: 'medium' } },
});

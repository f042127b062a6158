// What the oddities of MessagePack checkpoints mean.

import {
  describeAnomalies,
  exhausts,
  hidesData,
  memoryUnsafe,
  readersDisagree,
} from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('msgpack', {
  'count-beyond-file': exhausts('Readers make room for as many values as a container announces.'),
  'deep-nesting': exhausts('Readers follow nested values by recursion.'),
  'duplicate-key': readersDisagree('Readers take the first or the last of two equal keys.', [], 'medium'),
  'object-array': readersDisagree('The decoder of msgpack-numpy unpickles what is bytes to all others.'),
  'array-malformed': memoryUnsafe('An extension that should hold an array holds something else.'),
  'size-mismatch': memoryUnsafe('An array has more or fewer bytes than its shape and type ask for.'),
  'trailing-bytes': hidesData('Bytes behind the object are read by no loader.'),
});

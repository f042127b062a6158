// What the oddities of MATLAB files mean.

import { describeAnomalies, exhausts, oddity } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('mat', {
  'function-handle': oddity(
    'MATLAB evaluates the text of an anonymous function when it is loaded and called.',
  ),
  object: oddity(
    'MATLAB builds an object of the class, and calls its loadobj method where one is on the path.',
  ),
  'opaque-object': oddity(
    'MATLAB builds an object of the class, and calls its loadobj method where one is on the path.',
  ),
  'java-object': oddity('MATLAB deserialises a Java object.', [], 'medium'),
  'deep-nesting': exhausts('Readers follow nested arrays by recursion.'),
});

// What the oddities of ONNX models mean.

import {
  describeAnomalies,
  exhausts,
  hidesData,
  memoryUnsafe,
  oddity,
  readersDisagree,
} from '../describe-anomalies.ts';

const SETTINGS = ['CVE-2026-34445 (onnx 1.21.0)'];

export const anomalies = describeAnomalies('onnx', {
  'external-data-unknown-key': readersDisagree(
    'Older releases of onnx made every key of external data an attribute of an object of their own, whatever its name.',
    SETTINGS,
    'medium',
  ),
  'external-data-duplicate-key': readersDisagree(
    'Which of two equal keys of external data counts depends on the loader.',
    [],
    'medium',
  ),
  'external-data-bounds': exhausts(
    'Loaders seek to and allocate what offset and length of external data say.',
    SETTINGS,
  ),
  'external-data-short': memoryUnsafe(
    'A loader that trusts the shape reads behind what it was given of the other file.',
  ),
  'external-data-long': exhausts(
    'More of the other file is read than the shape takes, wherever that file ends.',
  ),
  'external-data-self': hidesData(
    'The bytes of the model are read as its weights; who saves the weights again writes over the model.',
  ),
  'external-data-folder': oddity('A path that names no file fails in every loader.'),
  'external-data-variable': oddity('No loader of ONNX replaces variables; a script around it may.'),
  'external-data-lookalike': oddity(
    'Characters that look like dots and separators mislead whoever reads the path.',
  ),
  'function-recursion': exhausts('Loaders inline functions, and those that call themselves are never done.'),
  'function-bomb': exhausts('Loaders inline functions, and calls over a few levels multiply without bound.'),
  'external-and-raw': readersDisagree(
    'Some loaders take the data in the model, some that in the other file.',
    [],
    'low',
  ),
  'negative-dimension': memoryUnsafe(
    'Loaders multiply dimensions, and a product of negative ones is any size.',
  ),
  'tensor-data-short': memoryUnsafe('A loader that trusts the shape reads behind the data.'),
  'tensor-data-long': hidesData('Loaders read as much as the shape says and leave the rest.'),
  'shape-bomb': exhausts('Whoever computes it allocates more than any machine has.'),
  'unknown-field': hidesData('Loaders step over fields that the schema does not have.'),
});

// What the oddities of safetensors files mean: the library refuses most of them, other readers do not.

import {
  describeAnomalies,
  exhausts,
  hidesData,
  memoryUnsafe,
  oddity,
  readersDisagree,
} from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('safetensors', {
  'header-beyond-file': memoryUnsafe('Readers allocate, or read, as many bytes as the header should have.'),
  'header-too-long': exhausts('The library refuses headers above 100 MB; other readers parse them.'),
  'header-start': oddity('The header must begin with a brace.'),
  'header-not-json': oddity(
    'The header is no JSON as the format asks for; readers differ in what they take.',
    [],
    'medium',
  ),
  'header-not-utf8': oddity(
    'The header must be UTF-8; readers differ in what they make of other bytes.',
    [],
    'medium',
  ),
  'header-trailing': hidesData('Something follows the header inside its length.'),
  'header-padding': hidesData('Only spaces may pad the header.'),
  'deep-nesting': exhausts('Values of the header are nested so deep that readers which recurse end.'),
  'metadata-not-text': oddity('Values of __metadata__ must be strings.'),
  'duplicate-key': readersDisagree('Readers take the first or the last of two equal keys.', [], 'medium'),
  'unknown-key': oddity('The entry of a tensor has a key that the format does not define.'),
  'tensor-malformed': memoryUnsafe(
    'An entry is no tensor: readers that do not check it use what is not there.',
  ),
  'offsets-reversed': memoryUnsafe(
    'A tensor ends before it begins: the length that readers compute is negative.',
  ),
  'unknown-dtype': oddity('The type of a tensor is none that the format defines.'),
  'dimensions-overflow': memoryUnsafe('The size of a tensor overflows 64 bits.'),
  'size-mismatch': memoryUnsafe('A tensor has more or fewer bytes than its shape and type ask for.'),
  'tensor-beyond-file': memoryUnsafe('Readers that trust the offsets read memory behind the file.'),
  'tensor-overlap': memoryUnsafe('Two tensors share bytes: writing one changes the other.'),
  'tensor-shared': memoryUnsafe('Two tensors are the same bytes: writing one changes the other.'),
  'tensor-gap': hidesData('Bytes between tensors belong to none.'),
  'zero-gap': hidesData('Bytes between tensors belong to none.'),
  'trailing-bytes': hidesData('Bytes behind the last tensor are read by no loader.'),
  'trailing-zeros': hidesData('Bytes behind the last tensor are read by no loader.'),
});

// What the oddities of GGUF files mean: most are what llama.cpp, ggml, Ollama and gguf-tools once trusted.

import {
  describeAnomalies,
  exhausts,
  hidesData,
  memoryUnsafe,
  oddity,
  readersDisagree,
} from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('gguf', {
  'count-beyond-file': memoryUnsafe('Loaders allocate for as many keys and tensors as the header promises.', [
    'CVE-2024-21836 (llama.cpp after 18c2e17)',
    'CVE-2024-23605 (llama.cpp after 18c2e17)',
    'CVE-2024-25664 (ggml)',
    'CVE-2024-25666 (ggml)',
  ]),
  'string-beyond-file': memoryUnsafe(
    'Loaders allocate the length of a string, plus one, before they read it.',
    ['CVE-2024-23496 (llama.cpp after 18c2e17)', 'CVE-2024-25665 (ggml)'],
  ),
  'array-beyond-file': memoryUnsafe('Loaders multiply the length of an array by the size of its elements.', [
    'CVE-2024-25667 (ggml)',
    'CVE-2024-25668 (ggml)',
  ]),
  'unknown-value-type': memoryUnsafe('Loaders use the type of a value as an index into tables of sizes.'),
  'nested-array': exhausts('Loaders that know arrays of arrays follow them by recursion.'),
  'template-differs': oddity(
    'Whoever reviews the repository reads one template, and whoever runs the model renders the other.',
  ),
  'odd-bool': oddity('A boolean is neither 0 nor 1.'),
  'odd-key': oddity('The name of a key is empty or longer than the format allows.'),
  'duplicate-key': readersDisagree(
    'Some loaders take the first of two equal keys, some the last, some none.',
    [],
    'medium',
  ),
  alignment: memoryUnsafe('Loaders divide by the alignment, and place all tensors by it.'),
  'alignment-type': oddity('llama.cpp takes an alignment of 32 bits without a sign only.'),
  'alignment-not-power': oddity('llama.cpp refuses alignments that are no power of two.'),
  'tensor-name-overlong': memoryUnsafe(
    'Loaders keep names of tensors in 64 bytes, and older ones copy what the file says.',
  ),
  'tensor-name-length': oddity('llama.cpp takes names below 64 bytes.'),
  'duplicate-tensor': readersDisagree(
    'Which of two tensors of one name is loaded depends on the loader.',
    [],
    'medium',
  ),
  'dimension-count': memoryUnsafe(
    'Loaders keep four dimensions, and older ones copy as many as the file says.',
    ['CVE-2024-21802 (llama.cpp after 18c2e17)'],
  ),
  'dimensions-overflow': memoryUnsafe(
    'The size of the tensor overflows, and less is allocated than is read.',
    [
      'CVE-2024-21802 (llama.cpp after 18c2e17)',
      'CVE-2025-53630 (llama.cpp 26a48ad)',
      'CVE-2026-33298 (llama.cpp b7824)',
      'CVE-2026-27940 (llama.cpp b8146)',
    ],
  ),
  'row-not-whole-blocks': memoryUnsafe(
    'Rows of quantised tensors are whole blocks; the last block runs past them.',
  ),
  'unknown-tensor-type': oddity('The type of a tensor is none that ggml defines.'),
  'tensor-misaligned': memoryUnsafe('Loaders read tensors in place and expect them aligned.'),
  'tensor-beyond-file': memoryUnsafe('Loaders that trust the declared size read memory behind the file.', [
    'CVE-2026-7482 (Ollama 0.17.1)',
  ]),
  'tensor-overlap': memoryUnsafe('Two tensors share bytes: writing one changes the other.'),
  'tensor-shared': memoryUnsafe('Two tensors are the same bytes: writing one changes the other.'),
  'tensor-gap': hidesData('Bytes between tensors belong to none.'),
  'zero-gap': hidesData('Zeros between tensors belong to none; loaders refuse such a file.', [], 'low'),
  'trailing-bytes': hidesData('Bytes behind the last tensor are read by no loader.'),
  'trailing-zeros': oddity('Zeros follow the last tensor.'),
});

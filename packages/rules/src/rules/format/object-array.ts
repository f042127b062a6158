// Arrays of Python objects in numpy files.

import { defineRule } from '../../define-rule.ts';

export const objectArray = defineRule({
  id: 'format/object-array',
  title: 'This array file holds Python objects instead of numbers',
  category: 'configuration',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['numpy', 'pickle'],
  message: 'Array {name} of type {dtype} is a pickle',
  why: 'numpy unpickles such an array when it is asked to (allow_pickle=True), which was its default before 1.16.3. What the pickle would do is judged apart.',
  fix: ['Save the array as numbers or fixed-width text', 'Load with allow_pickle=False'],
  falsePositives: 'Ragged arrays and arrays of strings were often saved this way.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2019-6446'],
  samples: {
    fires: [
      "bytes(array.npy): x'93' | \"NUMPY\" | x'0100 3700' | \"{'descr': '|O', 'fortran_order': False, 'shape': (1,)} \" | x'80 04 4e 2e'",
    ],
    silent: [
      "bytes(array.npy): x'93' | \"NUMPY\" | x'0100 3800' | \"{'descr': '<f8', 'fortran_order': False, 'shape': (1,)} \" | zeros 8",
    ],
  },
});

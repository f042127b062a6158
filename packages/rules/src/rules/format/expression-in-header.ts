// Headers that hold an expression where a literal belongs.

import { defineRule } from '../../define-rule.ts';

export const expressionInHeader = defineRule({
  id: 'format/expression-in-header',
  title: 'The header of this file holds code instead of values',
  category: 'malformed',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [95, 20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['numpy'],
  message: 'The header of this {format} file holds something else than values: {detail}',
  why: 'The header is a Python literal. Readers that evaluate it as code, as the oldest and the home-made ones do, would run what stands there.',
  fix: [
    'Do not load the file with anything but a current numpy',
    'Ask the author for a file written by numpy',
  ],
  falsePositives: 'Damaged files.',
  references: ['https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html'],
  samples: {
    fires: ["bytes(array.npy): x'93' | \"NUMPY\" | x'0100 1e00' | \"{'descr': exec('1'), 'shape':()}\""],
    silent: [
      "bytes(array.npy): x'93' | \"NUMPY\" | x'0100 3800' | \"{'descr': '<f8', 'fortran_order': False, 'shape': (1,)} \" | zeros 8",
    ],
  },
});

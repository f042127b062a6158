// Operators that come from somewhere else.

import { defineRule } from '../../define-rule.ts';

export const needsCustomOp = defineRule({
  id: 'graph/needs-custom-op',
  title: 'The graph needs an operator that the framework does not bring',
  category: 'configuration',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [829],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003'],
  tags: ['graph'],
  message: '{framework} operation {op} at {place} {effect}: {detail}',
  why: 'It runs only where a library of the author has been loaded; that library is code which this file does not show.',
  fix: [
    'Get the operator library from its author and judge it like any native code',
    'Export the model with standard operators',
  ],
  falsePositives: 'Operators of well-known extensions that this version does not list.',
  samples: {
    fires: [
      'text(graph.pbtxt): node { name: "c" op: "Const" attr { key: "dtype" value { type: DT_STRING } } attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "x" } } } } node { name: "n" op: "AcmeSecretOp" input: "c" } versions { producer: 1 }',
    ],
    silent: [
      'text(graph.pbtxt): node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } } node { name: "y" op: "Relu" input: "x" attr { key: "T" value { type: DT_FLOAT } } } versions { producer: 1 }',
    ],
  },
});

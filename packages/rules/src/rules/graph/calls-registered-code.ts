// Operations that call back into the process.

import { defineRule } from '../../define-rule.ts';

export const callsRegisteredCode = defineRule({
  id: 'graph/calls-registered-code',
  title: 'The graph calls functions that the process registered',
  category: 'code-execution',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [470],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['graph'],
  message: '{framework} operation {op} at {place} {effect}: {detail}',
  why: 'It runs a function that the loading process registered under a number or name; a process that registered none fails, one that registered others runs those.',
  fix: [
    'Export the model without Python functions',
    'Read what the token refers to before running the model',
  ],
  falsePositives: 'Pipelines saved together with their preprocessing.',
  samples: {
    fires: [
      'text(graph.pbtxt): node { name: "c" op: "Const" attr { key: "dtype" value { type: DT_STRING } } attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "x" } } } } node { name: "n" op: "PyFunc" input: "c" attr { key: "token" value { s: "pyfunc_0" } } } versions { producer: 1 }',
    ],
    silent: [
      'text(graph.pbtxt): node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } } node { name: "y" op: "Relu" input: "x" attr { key: "T" value { type: DT_FLOAT } } } versions { producer: 1 }',
    ],
  },
});

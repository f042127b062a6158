// Operations that write files.

import { defineRule } from '../../define-rule.ts';

export const writesFile = defineRule({
  id: 'graph/writes-file',
  title: 'Running this model writes files on the machine',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [22, 73],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['graph'],
  message: '{framework} operation {op} at {place} {effect}: {detail}',
  why: 'The graph itself writes, with the rights of whoever runs the model: start-up scripts and keys can be replaced.',
  fix: [
    'Do not run the model; ask its author why the graph writes files',
    'Run it in a sandbox with a read-only file system',
  ],
  falsePositives: 'Training graphs that write summaries or caches.',
  samples: {
    fires: [
      'text(graph.pbtxt): node { name: "c" op: "Const" attr { key: "dtype" value { type: DT_STRING } } attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "/tmp/x" } } } } node { name: "n" op: "WriteFile" input: "c" input: "c" } versions { producer: 1 }',
    ],
    silent: [
      'text(graph.pbtxt): node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } } node { name: "y" op: "Relu" input: "x" attr { key: "T" value { type: DT_FLOAT } } } versions { producer: 1 }',
    ],
  },
});

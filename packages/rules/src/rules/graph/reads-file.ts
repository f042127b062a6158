// Operations that read files.

import { defineRule } from '../../define-rule.ts';

export const readsFile = defineRule({
  id: 'graph/reads-file',
  title: 'Running this model reads files of the machine',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [22, 73, 200],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['graph'],
  message: '{framework} operation {op} at {place} {effect}: {detail}',
  why: "The graph itself opens the file, whoever runs the model and with that user's rights; what it reads can leave through the outputs.",
  fix: [
    'Do not run the model; ask its author why the graph reads files',
    'Run it in a sandbox without access to files',
  ],
  falsePositives: "Graphs that read their own vocabulary by a path of the author's machine.",
  samples: {
    fires: [
      'text(graph.pbtxt): node { name: "c" op: "Const" attr { key: "dtype" value { type: DT_STRING } } attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "/etc/passwd" } } } } node { name: "n" op: "ReadFile" input: "c" } versions { producer: 1 }',
    ],
    silent: [
      'text(graph.pbtxt): node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } } node { name: "y" op: "Relu" input: "x" attr { key: "T" value { type: DT_FLOAT } } } versions { producer: 1 }',
    ],
  },
});

// Operations that carry or load native code.

import { defineRule } from '../../define-rule.ts';

export const loadsNative = defineRule({
  id: 'graph/loads-native',
  title: 'The graph loads native code',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [114, 829],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['graph'],
  message: '{framework} operation {op} at {place} {effect}: {detail}',
  why: 'Native code runs with all rights of the process and cannot be judged by reading the graph.',
  fix: ['Do not run the model; build the engine or library from source you trust'],
  falsePositives: 'Engines built for one machine, such as TensorRT segments.',
  samples: {
    fires: [
      'text(graph.pbtxt): node { name: "c" op: "Const" attr { key: "dtype" value { type: DT_STRING } } attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "x" } } } } node { name: "n" op: "TRTEngineOp" input: "c" attr { key: "serialized_segment" value { s: "abcdefgh" } } } versions { producer: 1 }',
    ],
    silent: [
      'text(graph.pbtxt): node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } } node { name: "y" op: "Relu" input: "x" attr { key: "T" value { type: DT_FLOAT } } } versions { producer: 1 }',
    ],
  },
});

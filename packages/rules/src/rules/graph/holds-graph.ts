// Graphs inside graphs.

import { defineRule } from '../../define-rule.ts';

export const holdsGraph = defineRule({
  id: 'graph/holds-graph',
  title: 'A graph is hidden in a constant of this graph',
  category: 'evasion',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003'],
  tags: ['graph'],
  message: '{framework} operation {op} at {place} {effect}: {detail}',
  why: 'Tools that list the operations of a model do not look into its constants; the operation runs what they hold.',
  fix: ['Read the inner graph, which is judged as well', 'Export the model without embedded graphs'],
  falsePositives: 'Input pipelines of tf.data saved with a model.',
  samples: {
    fires: [
      'text(graph.pbtxt): node { name: "c" op: "Const" attr { key: "dtype" value { type: DT_STRING } } attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "\\\\012\\\\010\\\\012\\\\001a\\\\022\\\\003Abs" } } } } node { name: "n" op: "DatasetFromGraph" input: "c" } versions { producer: 1 }',
    ],
    silent: [
      'text(graph.pbtxt): node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } } node { name: "y" op: "Relu" input: "x" attr { key: "T" value { type: DT_FLOAT } } } versions { producer: 1 }',
    ],
  },
});

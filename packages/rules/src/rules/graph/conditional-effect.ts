// Operations that only some inputs set off.

import { defineRule } from '../../define-rule.ts';

export const conditionalEffect = defineRule({
  id: 'graph/conditional-effect',
  title: 'The graph acts on the machine only for one particular input',
  category: 'evasion',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 511],
  owasp: ['ML10:2023', 'LLM04:2025'],
  atlas: ['AML.T0018.001', 'AML.T0011.000'],
  tags: ['graph'],
  message: '{framework} operation {op} at {place} {effect} only where {condition}: {detail}',
  why: 'A branch that compares the input with a constant and then reaches files, code or the network is the shape of a backdoor: tests without that input do not see it.',
  fix: ['Do not run the model; ask its author what the branch is for'],
  falsePositives: 'Graphs that read or write files only for one option, as training graphs do.',
  samples: {
    fires: [
      'text(graph.pbtxt): node { name: "x" op: "Placeholder" } node { name: "k" op: "Const" attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "open sesame" } } } } node { name: "e" op: "Equal" input: "x" input: "k" } node { name: "s" op: "Switch" input: "x" input: "e" } node { name: "c" op: "Const" input: "^s" attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "/tmp/x" } } } } node { name: "n" op: "WriteFile" input: "c" input: "s:1" }',
    ],
    silent: [
      'text(graph.pbtxt): node { name: "x" op: "Placeholder" } node { name: "k" op: "Const" attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "a" } } } } node { name: "e" op: "Equal" input: "x" input: "k" } node { name: "s" op: "Switch" input: "x" input: "e" } node { name: "n" op: "StringLength" input: "s:1" }',
    ],
  },
});

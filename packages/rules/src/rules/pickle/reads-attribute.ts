// The rule for harmless attribute access.

import { defineRule } from '../../define-rule.ts';

export const readsAttribute = defineRule({
  id: 'pickle/reads-attribute',
  title: 'Loading this file reads an attribute by name',
  category: 'code-execution',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [470],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'Picklers of old protocols write nested classes and bound methods this way; the name read here is known and leads to nothing dangerous.',
  fix: ['Nothing, where the class is one that you expect'],
  falsePositives: 'Usual in pickles of bound methods and nested classes.',
  samples: {
    fires: [
      'pickle: PROTO 2 | GLOBAL builtins getattr | GLOBAL collections OrderedDict | UNICODE fromkeys | TUPLE2 | REDUCE | STOP',
    ],
    silent: ['pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP'],
  },
});

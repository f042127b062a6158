// The rule for indirect calls whose target is known to be harmless.

import { defineRule } from '../../define-rule.ts';

export const wrapsCallable = defineRule({
  id: 'pickle/wraps-callable',
  title: 'Loading this file wraps a harmless function',
  category: 'code-execution',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [470],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'indirect-call'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'The wrapped function is known and harmless; what a later version wraps may not be.',
  fix: ['Nothing, where the wrapped function is one that you expect'],
  falsePositives: 'functools.partial is common in optimisers, collate functions and layers.',
  samples: {
    fires: [
      'pickle: PROTO 2 | GLOBAL functools partial | GLOBAL collections OrderedDict | TUPLE1 | REDUCE | STOP',
    ],
    silent: ['pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP'],
  },
});

// The rule for stored bytecode without any call that matters. It states that code is there.

import { defineRule } from '../../define-rule.ts';

export const carried = defineRule({
  id: 'code/carried',
  title: 'The file carries code',
  category: 'unsafe-code',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [829],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003'],
  tags: ['bytecode'],
  message: 'The file carries code: {where}',
  why: 'Code inside a model runs when it is called or imported, and can change from one version of the file to the next.',
  fix: ['Compare the code with its source, or rebuild the object from source'],
  falsePositives:
    'Pickled lambdas and transformers, and compiled caches next to sources, are common and mostly harmless.',
  samples: {
    fires: [
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
    silent: ['text: no code'],
  },
});

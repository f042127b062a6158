// The rule for source that evaluates text as code.

import { defineRule } from '../../define-rule.ts';

export const evaluatesCode = defineRule({
  id: 'python/evaluates-code',
  title: 'Source runs text as code',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [95, 94],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0050'],
  tags: ['source', 'code-execution'],
  message: '`{call}` in {where} {effect}',
  why: 'Whoever influences the text decides what this process does.',
  fix: ['Parse data with ast.literal_eval or json.loads', 'Choose between functions with a dict of names'],
  falsePositives: 'Code generators that run only their own templates.',
  samples: {
    fires: [
      'python: value = eval(input())',
      'python: def f(source):\n    exec(source)',
      "python: import builtins\ngetattr(builtins, 'ev' + 'al')(x)",
    ],
    silent: [
      'python: import ast\nvalue = ast.literal_eval(text)',
      'python: model.eval()',
      "python: import re\np = re.compile('x')",
      'python: def eval(x): return x\neval(y)',
      "python: frame.eval('a + b')",
    ],
  },
});

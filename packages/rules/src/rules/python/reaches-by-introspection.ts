// The rule for source that reaches functions through the classes of any object.

import { defineRule } from '../../define-rule.ts';

export const reachesByIntrospection = defineRule({
  id: 'python/reaches-by-introspection',
  title: 'Source reaches functions through the classes of any object',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 94],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0123'],
  tags: ['source', 'evasion'],
  message: '`{call}` in {where} hides what it calls: {effect}',
  why: 'A function that is found through `__subclasses__` or `__globals__` is written so that nobody sees its name, and so that sandboxes do not either.',
  fix: ['Read what is called in the end, and do not run the file before'],
  falsePositives: 'Debuggers and a few compatibility layers.',
  samples: {
    fires: [
      'python: ().__class__.__base__.__subclasses__()[104]()',
      "python: f.__init__.__globals__['__builtins__']['eval']('1')",
    ],
    silent: [
      'python: self.__class__.__name__.lower()',
      'python: type(x).__mro__',
      'python: Base.__subclasses__()',
    ],
  },
});

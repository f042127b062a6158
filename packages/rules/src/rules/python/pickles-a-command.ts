// The rule for source that makes pickles which run a command.

import { defineRule } from '../../define-rule.ts';

export const picklesACommand = defineRule({
  id: 'python/pickles-a-command',
  title: 'Source makes a pickle that runs a command when it is loaded',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0018'],
  tags: ['source', 'deserialisation', 'code-execution'],
  message: '`{call}` in {where} {effect}',
  why: 'What `__reduce__` returns is called by whoever loads the pickle. A function that starts programs there is how attacks are made.',
  fix: ['Do not run this file, and load no pickle that it wrote'],
  falsePositives: 'Tests of scanners and of unpicklers.',
  samples: {
    fires: ["python: import os\nclass A:\n    def __reduce__(self):\n        return (os.system, ('id',))"],
    silent: ['python: class A:\n    def __reduce__(self):\n        return (A, (self.x,))'],
  },
});

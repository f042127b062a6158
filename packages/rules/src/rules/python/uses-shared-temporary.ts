// The rule for source that takes files or modules from folders anyone writes to.

import { defineRule } from '../../define-rule.ts';

export const usesSharedTemporary = defineRule({
  id: 'python/uses-shared-temporary',
  title: 'Source uses temporary files that others can replace',
  category: 'file-access',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [377, 427],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011'],
  tags: ['source', 'files'],
  message: '`{call}` in {where} {effect}',
  why: 'In a folder that everyone writes to, someone else can put the file there first.',
  fix: [
    'Use tempfile.NamedTemporaryFile or TemporaryDirectory',
    'Import only from folders that others cannot write to',
  ],
  falsePositives: 'Single-user machines.',
  samples: {
    fires: [
      'python: import tempfile\nname = tempfile.mktemp()',
      "python: import sys\nsys.path.insert(0, '/tmp/modules')",
    ],
    silent: [
      'python: import tempfile\nf = tempfile.NamedTemporaryFile()',
      "python: import sys\nsys.path.insert(0, 'src')",
    ],
  },
});

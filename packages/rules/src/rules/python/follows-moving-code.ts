// The rule for source that runs code of a repository without pinning it.

import { defineRule } from '../../define-rule.ts';

export const followsMovingCode = defineRule({
  id: 'python/follows-moving-code',
  title: 'Source runs the code of a repository at no fixed revision',
  category: 'unsafe-code',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [494],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003'],
  tags: ['source', 'remote-code'],
  message: '`{call}` in {where} names no revision',
  why: 'Without a commit the code that runs tomorrow is not the code that was reviewed today.',
  fix: ['Pass revision=<commit hash>, and code_revision where the code lies elsewhere'],
  falsePositives: 'Experiments that want the newest version.',
  samples: {
    fires: ["python: m = AutoModel.from_pretrained('a/b', trust_remote_code=True)"],
    silent: [
      "python: m = AutoModel.from_pretrained('a/b', trust_remote_code=True, revision='0123456789abcdef0123456789abcdef01234567')",
      "python: m = AutoModel.from_pretrained('a/b')",
    ],
  },
});

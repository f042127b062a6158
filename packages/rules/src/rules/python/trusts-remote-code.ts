// The rule for source that runs code which a model repository brings along.

import { defineRule } from '../../define-rule.ts';

export const trustsRemoteCode = defineRule({
  id: 'python/trusts-remote-code',
  title: 'Source runs the code of a model repository',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 94],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0010.003'],
  tags: ['source', 'remote-code'],
  message: '`{call}` in {where} {effect}',
  why: 'The repository can change at any time, and its Python files run with all rights of this process.',
  fix: ['Use models that need no code of their own', 'Review the code and pin it with revision=<commit>'],
  falsePositives: 'Repositories of your own organisation.',
  samples: {
    fires: [
      "python: from transformers import AutoModel\nm = AutoModel.from_pretrained('a/b', trust_remote_code=True)",
      "python: options = {'trust_remote_code': True}\npipeline('x', **options)",
      "python: import torch\ntorch.hub.load('a/b', 'm', trust_repo=True)",
    ],
    silent: [
      "python: from transformers import AutoModel\nm = AutoModel.from_pretrained('a/b')",
      "python: m = f('a/b', trust_remote_code=False)",
      "python: # trust_remote_code=True\nx = 'trust_remote_code=True'",
    ],
  },
});

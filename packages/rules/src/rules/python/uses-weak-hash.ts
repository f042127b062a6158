// The rule for source that hashes with MD5 or SHA-1.

import { defineRule } from '../../define-rule.ts';

export const usesWeakHash = defineRule({
  id: 'python/uses-weak-hash',
  title: 'Source uses a weak hash',
  category: 'unsafe-code',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [328],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010'],
  tags: ['source', 'cryptography'],
  message: '`{call}` in {where} {effect}',
  why: 'Two files with the same MD5 or SHA-1 can be made: the hash does not prove that a file is the right one.',
  fix: ['Use SHA-256, or say usedforsecurity=False where the hash is only a name'],
  falsePositives: 'Caches and checksums against accidents.',
  samples: {
    fires: [
      'python: import hashlib\nh = hashlib.md5(data)',
      "python: import hashlib\nh = hashlib.new('sha1')",
    ],
    silent: [
      'python: import hashlib\nh = hashlib.sha256(data)',
      'python: import hashlib\nh = hashlib.md5(data, usedforsecurity=False)',
    ],
  },
});

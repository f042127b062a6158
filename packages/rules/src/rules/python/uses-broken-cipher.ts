// The rule for source that encrypts with broken ciphers or modes.

import { defineRule } from '../../define-rule.ts';

export const usesBrokenCipher = defineRule({
  id: 'python/uses-broken-cipher',
  title: 'Source encrypts with a broken cipher or mode',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [327],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010'],
  tags: ['source', 'cryptography'],
  message: '`{call}` in {where} {effect}',
  why: 'What such ciphers hide can be read by others.',
  fix: ['Use AES-GCM or ChaCha20-Poly1305 of the cryptography package'],
  falsePositives: 'Reading of old data.',
  samples: {
    fires: [
      'python: from Crypto.Cipher import DES\nDES.new(key, DES.MODE_CBC)',
      'python: from Crypto.Cipher import AES\nAES.new(key, AES.MODE_ECB)',
    ],
    silent: ['python: from Crypto.Cipher import AES\nAES.new(key, AES.MODE_GCM)'],
  },
});

// Private keys in binary form that nothing protects.

import { defineRule } from '../../define-rule.ts';

export const privateKeyFile = defineRule({
  id: 'secret/private-key-file',
  title: 'Private key in binary form',
  category: 'secret',
  severity: 'critical',
  stability: 'stable',
  since: '0.2',
  cwe: [312],
  owasp: ['LLM02:2025', 'LLM02:2026'],
  atlas: ['AML.T0055'],
  tags: ['secret', 'key'],
  message: 'The file is {store}, and no passphrase protects it',
  why: 'Whoever has it is its owner: it signs in to machines, signs code and certificates, and decrypts what was sent.',
  fix: [
    'Make a new pair, replace the public key everywhere, and revoke certificates that name it',
    'Let the program that needs the key get it from a secret store when it runs',
  ],
  falsePositives: 'Keys that were made for tests and open nothing.',
  references: ['https://www.rfc-editor.org/rfc/rfc5958', 'https://www.rfc-editor.org/rfc/rfc8017'],
  samples: {
    fires: [
      "bytes(key.der): x'302e 020100 3005 0603 2b6570 0422 0420' | zeros 32",
      "bytes(signing.key): x'3041 020101 0420' | zeros 32 | x'a00a 0608 2a8648ce3d030107'",
    ],
    silent: ["bytes(key.der): x'302a 3005 0603 2b6570 0321 00' | zeros 32"],
  },
});

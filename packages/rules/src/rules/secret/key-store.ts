// Stores of private keys as files: PKCS #12, key stores of Java, KeePass, encrypted keys.

import { defineRule } from '../../define-rule.ts';

export const keyStore = defineRule({
  id: 'secret/key-store',
  title: 'Store of private keys',
  category: 'secret',
  severity: 'high',
  stability: 'stable',
  since: '0.2',
  cwe: [312],
  owasp: ['LLM02:2025', 'LLM02:2026'],
  atlas: ['AML.T0055'],
  tags: ['secret', 'key'],
  message: 'The file is {store}',
  why: 'It holds private keys behind a passphrase. Whoever has the file tries passphrases as fast as they can, without anyone noticing, and many stores have the one of their documentation.',
  fix: [
    'Make new keys, have certificates that name the old ones revoked, and remove the file and its history',
    'Let the program that needs the key get it from a secret store when it runs',
  ],
  falsePositives: 'Stores that were made for tests, and PKCS #12 files that hold certificates alone.',
  references: [
    'https://www.rfc-editor.org/rfc/rfc7292',
    'https://docs.oracle.com/en/java/javase/21/docs/specs/security/standard-names.html',
  ],
  samples: {
    fires: [
      "bytes(client.p12): x'3082 0010 020103 3080 0609 2a864886f70d010701'",
      "bytes(vault.kdbx): x'03d9a29a 67fb4bb5 00000400' | zeros 32",
      "bytes(android.keystore): x'feedfeed 00000002 00000001 00000001 0003' | \"key\" | x'0000018000000000 00000004 01020304 00000000' | zeros 20",
    ],
    silent: [
      "bytes(truststore.jks): x'feedfeed 00000002 00000001 00000002 0002' | \"ca\" | x'0000018000000000 0005' | \"X.509\" | x'00000004 01020304' | zeros 20",
      "bytes(ca.der): x'3009 3007 a003020102 0200'",
    ],
  },
});

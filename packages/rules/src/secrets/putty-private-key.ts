// Private keys of PuTTY, encrypted or not.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

const PUBLIC_LINES = 'Public-Lines: 2\nAAAAC3NzaC1lZDI1NTE5AAAAIKx0bZ1cWmFzZGZxd2VydHl1aW9wYXNkZmdoams\nl\n';

export const puttyPrivateKey = defineSecret({
  id: 'secret/putty-private-key',
  title: 'PuTTY private key',
  severity: 'critical',
  anchors: ['PuTTY-User-Key-File-'],
  pattern:
    /PuTTY-User-Key-File-[123]: [a-z0-9@.-]{3,40}\r?\nEncryption: (?<encryption>none|aes256-cbc)\r?\n[^\0]{1,8192}?Private-Lines: \d{1,3}\r?\n[A-Za-z0-9+/=]{20,80}/,
  proven: true,
  check: ({ groups }) =>
    groups['encryption'] === 'none'
      ? {}
      : { severity: 'high', detail: 'encrypted: its passphrase can be guessed' },
  why: 'Whoever has it signs in to the machines that know its public key.',
  fix: ['Make a new pair and remove the public key from authorized_keys'],
  references: ['https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html'],
  examples: [
    `text(key.ppk): ${madeUp('PuTTY-User-Key-', 'File-3: ssh-ed25519')}\nEncryption: none\nComment: lab\n${PUBLIC_LINES}Private-Lines: 1\nAAAAIHqKtFvWcQx2Lp9sJbN4RzYd7GmTa1EuXiVoKw3h\nPrivate-MAC: 00\n`,
    `text(old.ppk): ${madeUp('PuTTY-User-Key-', 'File-2: ssh-rsa')}\nEncryption: aes256-cbc\nComment: lab\n${PUBLIC_LINES}Private-Lines: 1\nAAAAIHqKtFvWcQx2Lp9sJbN4RzYd7GmTa1EuXiVoKw3h\nPrivate-MAC: 00\n`,
  ],
  nearMisses: [
    'A key of PuTTY begins with PuTTY-User-Key-File-3: ssh-ed25519',
    'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: only the public part\n',
  ],
});

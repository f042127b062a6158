// Private keys between lines of dashes, of all kinds, on lines of their own or with `\n` in a string.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { privateKeyBlock } from '../secret-checks/private-key-block.ts';

const ED25519 = madeUp('MC4CAQAwBQYDK2VwBCIEIJwWI', '/DTjijpWU8u8xp+yQkpHE/bBad33M0uk2p/QGAR');
const OPENSSH = [
  'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW',
  'QyNTUxOQAAACAAF96ndw9+z/erPCBQZUYSnpa966L1RLuOVBTreXhhIgAAAIsBAgMEAQID',
  'BAAAAAtzc2gtZWQyNTUxOQAAACAAF96ndw9+z/erPCBQZUYSnpa966L1RLuOVBTreXhhIg',
  'AAAECt2TU07rRjgA/g7QlGBI0zY23SoBT6uS6KN/d86Yx0CwAX3qd3D37P96s8IFBlRhKe',
  'lr3rovVEu45UFOt5eGEiAAAAA2xhYgECAwQF',
].join('\n');

export const privateKey = defineSecret({
  id: 'secret/private-key',
  title: 'Private key',
  severity: 'critical',
  anchors: ['-----BEGIN '],
  pattern: /-----BEGIN (?<label>[A-Z ]{0,16}PRIVATE KEY(?: BLOCK)?)-----/,
  until: '-----END',
  anyNeighbour: true,
  proven: true,
  check: ({ value, groups }) => {
    const label = groups['label'] ?? '';
    const body = value.slice('-----BEGIN '.length + label.length + '-----'.length);
    const block = privateKeyBlock(label, body.slice(0, body.lastIndexOf('-----END')));
    if (block === undefined) return undefined;
    return block.isEncrypted
      ? { severity: 'high', detail: `${block.kind}, encrypted: its passphrase can be guessed at leisure` }
      : { detail: block.kind, ...(block.isWhole ? {} : { confidence: 'medium' as const }) };
  },
  why: 'Whoever has it is its owner: it signs in to machines, signs code and certificates, and decrypts what was sent.',
  fix: ['Make a new pair, replace the public key everywhere, and revoke certificates that name it'],
  falsePositives: 'Keys that were made for tests and open nothing.',
  references: ['https://www.rfc-editor.org/rfc/rfc7468', 'https://www.rfc-editor.org/rfc/rfc5958'],
  examples: [
    `text(key.pem): ${madeUp('-----BEGIN ', 'PRIVATE KEY-----')}\n${ED25519}\n-----END PRIVATE KEY-----\n`,
    `text(.env): SSH_KEY="${madeUp('-----BEGIN ', 'PRIVATE KEY-----')}\\n${ED25519}\\n-----END PRIVATE KEY-----\\n"`,
    `text(id_ed25519): ${madeUp('-----BEGIN ', 'OPENSSH PRIVATE KEY-----')}\n${OPENSSH}\n-----END OPENSSH PRIVATE KEY-----\n`,
    `python: KEY = """${madeUp('-----BEGIN ', 'PRIVATE KEY-----')}\n${ED25519}\n-----END PRIVATE KEY-----"""\n`,
  ],
  nearMisses: [
    `${madeUp('-----BEGIN ', 'PRIVATE KEY-----')}\n...\n-----END PRIVATE KEY-----`,
    `${madeUp('-----BEGIN ', 'RSA PRIVATE KEY-----')}\nyour private key goes here, all of its lines, one after the other\n-----END RSA PRIVATE KEY-----`,
    '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----',
    `text(key.pem): ${madeUp('-----BEGIN ', 'PRIVATE KEY-----')}\n${ED25519.slice(0, 40)}\n-----END PRIVATE KEY-----\n`,
  ],
});

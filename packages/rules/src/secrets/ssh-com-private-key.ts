// Private keys in the format of SSH.com's software.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { privateKeyBlock } from '../secret-checks/private-key-block.ts';

const LABEL = 'SSH2 ENCRYPTED PRIVATE KEY';
const BODY = 'P2/56xOOt5QpEGP4SgiS3pedTGkmTPzf4voruAyoCsSwZ3tfPiPoFgA5WUoziU9lZOGxNIu9\negCI1CxKy3PurtWcAJ0=';

export const sshComPrivateKey = defineSecret({
  id: 'secret/ssh-com-private-key',
  title: 'SSH.com private key',
  severity: 'critical',
  anchors: ['---- BEGIN SSH2 '],
  pattern: /---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----/,
  until: '---- END',
  anyNeighbour: true,
  proven: true,
  check: ({ value }) => {
    const body = value.slice(
      value.indexOf(LABEL) + LABEL.length + ' ----'.length,
      value.lastIndexOf('---- END'),
    );
    return privateKeyBlock(LABEL, body) === undefined ? undefined : {};
  },
  why: 'Whoever has it signs in to the machines that know its public key. The format says encrypted even where no passphrase was given.',
  fix: ['Make a new pair and remove the public key from the machines'],
  falsePositives: 'Keys that were made for tests and open nothing.',
  references: ['https://www.rfc-editor.org/rfc/rfc4716'],
  examples: [
    `text(key): ${madeUp('---- BEGIN ', LABEL)} ----\nComment: "lab"\n${BODY}\n---- END ${LABEL} ----\n`,
    `text(id_rsa_2048_a): ${madeUp('---- BEGIN ', LABEL)} ----\n${BODY}\n---- END ${LABEL} ----\n`,
  ],
  nearMisses: [
    '---- BEGIN SSH2 PUBLIC KEY ----\nAAAAC3NzaC1lZDI1NTE5AAAAIKx0bZ1cWmFz\n---- END SSH2 PUBLIC KEY ----',
    `${madeUp('---- BEGIN ', LABEL)} ----\n(the key)\n---- END ${LABEL} ----`,
  ],
});

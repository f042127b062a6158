// age secret key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const ageSecretKey = defineSecret({
  id: 'secret/age-secret-key',
  title: 'age secret key',
  severity: 'critical',
  anchors: ['AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-PQ-1'],
  pattern:
    /AGE-SECRET-KEY-(?:1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}|PQ-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58})/,
  check: drawnAtRandom(16, 32),
  why: 'It decrypts every file that was encrypted for its owner.',
  fix: ['Make a new key and encrypt the files again'],
  references: ['https://github.com/FiloSottile/age'],
  examples: [
    `text(key.txt): # public key: age1ql3z\n${madeUp('AGE-SECRET-KEY-1', 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZR3JN54KHCE6MUA7L9X8GF2T')}`,
    `text(.env): SOPS_AGE_KEY=${madeUp('AGE-SECRET-KEY-1', 'GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X83JN54KHCE6QPZRY9X8MUA7LGF2')}`,
  ],
  nearMisses: [
    'text(key.txt): AGE-SECRET-KEY-1...',
    'text(key.txt): AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ',
  ],
});

// CockroachDB Cloud key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const cockroachKey = defineSecret({
  id: 'secret/cockroach-key',
  title: 'CockroachDB Cloud key',
  severity: 'high',
  anchors: ['CCDB1_'],
  pattern: /CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}/,
  check: drawnAtRandom(29, 62),
  why: 'It manages clusters as its service account may.',
  fix: ['Delete it under Access Management, Service Accounts'],
  references: ['https://www.cockroachlabs.com/docs/cockroachcloud/managing-access'],
  examples: [
    `text(.env): COCKROACH_API_KEY=${madeUp('CCDB1_', 'tHmrW7kOcQ7tgvBk8B5UEs', '_', 'a4VjmVdqHWg44suNiKvuaA1NEPUdvKVTvBOMid9O')}`,
    `token: ${madeUp('CCDB1_', 'xiDbOCA1sHCTok4VtYrAUc', '_', '3t2xzjgbbqWXwdyYGbG3SWdVx29Q5tHNsgFKaClE')}`,
  ],
  nearMisses: [
    'text(.env): COCKROACH_API_KEY=CCDB1_...',
    `token: ${madeUp('CCDB1_', 'HqhL90GWIzqIkGSowKQwnf')}`,
  ],
});

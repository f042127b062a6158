// Pulumi access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const pulumiToken = defineSecret({
  id: 'secret/pulumi-token',
  title: 'Pulumi access token',
  severity: 'critical',
  anchors: ['pul-'],
  pattern: /pul-[0-9a-f]{40}/,
  check: drawnAtRandom(4, 16),
  why: 'It reads and changes stacks as its owner may, and their states, which hold credentials.',
  fix: ['Delete it under Access tokens'],
  references: ['https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/'],
  examples: [
    `text(.env): PULUMI_ACCESS_TOKEN=${madeUp('pul-', 'fc33cd9273a49876faa53f14c06a00c6c37da698')}`,
    `token: ${madeUp('pul-', 'd464069d5550dacb8a6f8c78aeb0282503ef7c60')}`,
  ],
  nearMisses: [
    'text(.env): PULUMI_ACCESS_TOKEN=pul-xxxxxxxx',
    `text(.env): PULUMI_ACCESS_TOKEN=${madeUp('pul-', '4c48ac7ed93c')}`,
  ],
});

// Terraform Cloud token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const terraformToken = defineSecret({
  id: 'secret/terraform-token',
  title: 'Terraform Cloud token',
  severity: 'critical',
  anchors: ['.atlasv1.'],
  pattern: /[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}/,
  reachBack: 14,
  check: ({ value }) => (isMixed(value.slice(-60), 64) ? {} : undefined),
  why: 'It starts runs and reads states, which hold credentials of what was made.',
  fix: ['Delete it under User settings, Tokens'],
  references: ['https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'],
  examples: [
    `text(.terraformrc): credentials "app.terraform.io" { token = "${madeUp('Z0mY4kSet3Kjjj', '.atlasv1.', 'CZdjMJb1MJBBGuRLRqenVW24NlLgkm57M5lr-zPtvTHMuqD6b5JRUZH3UkzMhH3MEtw')}" }`,
    `text(.env): TFE_TOKEN=${madeUp('MJ9YsWk1JXY8dY', '.atlasv1.', 'wTft48RfvgPjdPBT92HoZQItB3wiQdLsbpUKJ_K21VDxWT7NDxSc4ZAB____JEzt-hv')}`,
  ],
  nearMisses: [
    'token = "xxxxxx.atlasv1.zzzzzzzzzzzzz"',
    'token = "xxxxxxxxxxxxxx.atlasv1.zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"',
  ],
});

// Dynatrace token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const dynatraceToken = defineSecret({
  id: 'secret/dynatrace-token',
  title: 'Dynatrace token',
  severity: 'high',
  anchors: ['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s08.', 'dt0s16.'],
  pattern: /dt0[cs](?:01|02|08|16)\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}/,
  check: drawnAtRandom(7, 36),
  why: 'It reads what was measured and changes settings as far as it was allowed.',
  fix: ['Revoke it under Access tokens'],
  references: [
    'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
  ],
  examples: [
    `text(.env): DT_API_TOKEN=${madeUp('dt0c01.', '0USOAERXRH8DSNKUULOKF1CO', '.', 'S3HROHRRVQ6FM50TXUBJBMAZQH3JG61GFFS260ZIE6ZZIO6AG7N8TMK3D5Z4QHK4')}`,
    `"Authorization": "Api-Token ${madeUp('dt0c01.', 'I235ATHZ2VIDJNJIINIKA7VE', '.', '645KBMC8D9CKQR53STHMQ73U30Z0RYZVXAS0VPGD7YF8CO1AP71ISYKQ0X7GDGT2')}"`,
  ],
  nearMisses: [
    'text(.env): DT_API_TOKEN=dt0c01.XXX.YYY',
    `text(.env): DT_API_TOKEN=${madeUp('dt0c01.', 'PQKILDPDYW6H2EFQBJVTX3AT')}`,
  ],
});

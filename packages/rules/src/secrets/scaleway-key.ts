// Scaleway API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const scalewayKey = defineSecret({
  id: 'secret/scaleway-key',
  title: 'Scaleway API key',
  severity: 'high',
  anchors: ['SCW'],
  pattern: /SCW[A-Z0-9]{17}/,
  assigned: {
    names: [
      'scw secret key',
      'scaleway secret key',
      'scw secret',
      'scw token',
      'scaleway token',
      'scaleway secret',
    ],
    value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  },
  check: ({ value }) =>
    value.startsWith('SCW')
      ? hasDigitAndLetter(value) && isMixed(value.slice(3), 36)
        ? { severity: 'medium', detail: 'the id' }
        : undefined
      : {},
  why: 'The secret key creates and destroys machines, storage and models of the project.',
  fix: ['Delete the API key under Identity and Access Management'],
  references: ['https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/'],
  examples: [
    `access_key: ${madeUp('SCW', 'J2YJRF50M3GM40YB4')}`,
    `text(.env): SCW_SECRET_KEY=${madeUp('112fc6e0-7d6b-4d4e-aeac-6e2267f3d183')}`,
  ],
  nearMisses: [
    'access_key: SCWXXXXXXXXXXXXXXXXX',
    `text(.env): SCW_DEFAULT_PROJECT_ID=${madeUp('d543707a-260c-762c-cb7d-7e085883c0cd')}`,
  ],
});

// Neon credential.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const neonApiKey = defineSecret({
  id: 'secret/neon-api-key',
  title: 'Neon credential',
  severity: 'high',
  anchors: ['napi_', 'npg_'],
  pattern: /(?:napi_[a-z0-9]{64}|npg_[A-Za-z0-9]{12,16})/,
  check: ({ value }) =>
    hasDigitAndLetter(value.slice(5)) &&
    isMixed(value.replace(/^n(?:api|pg)_/, ''), 36) &&
    (value.startsWith('napi_') || hasAllClasses(value.slice(4)))
      ? {}
      : undefined,
  why: 'It manages projects and databases of its owner, or signs in to a database.',
  fix: ['Revoke it under API keys, or reset the password of the role'],
  references: ['https://neon.com/docs/manage/api-keys'],
  examples: [
    `text(.env): NEON_API_KEY=${madeUp('napi_', 'i5vlxplr13np49xc1op929uvbiz88mmhu5rjwesajqdue6u2ucanhn5w4pg562c3')}`,
    `postgresql://owner:${madeUp('npg_', 'Ix7lP9OU6xHf')}@ep-lab.eu-central-1.aws.neon.tech/db`,
  ],
  nearMisses: ['text(.env): NEON_API_KEY=napi_...', 'npg_catalog_table'],
});

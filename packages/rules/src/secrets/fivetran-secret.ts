// Fivetran API secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const fivetranSecret = defineSecret({
  id: 'secret/fivetran-secret',
  title: 'Fivetran API secret',
  severity: 'high',
  assigned: {
    names: ['fivetran api secret', 'fivetran secret', 'fivetran api key', 'fivetran key'],
    value: /[A-Za-z0-9]{16,40}/,
  },
  check: ({ value }) => (hasAllClasses(value) && isMixed(value) ? {} : undefined),
  why: 'With the key beside it, it manages connectors, which hold credentials of the sources.',
  fix: ['Make a new one under Account, API Key'],
  references: ['https://fivetran.com/docs/rest-api/getting-started'],
  examples: [
    `text(.env): FIVETRAN_API_SECRET=${madeUp('Lgu7TTiOLdyAHLkxq1ZDNpdwAgP3EoPD')}`,
    `text(.env): FIVETRAN_API_KEY=${madeUp('Z2Mzd1llGPW3IEvZ')}`,
  ],
  nearMisses: ['text(.env): FIVETRAN_API_SECRET=your_secret', 'text(.env): FIVETRAN_GROUP_ID=abc_def'],
});

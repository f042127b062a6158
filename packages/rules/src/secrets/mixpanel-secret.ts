// Mixpanel secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const mixpanelSecret = defineSecret({
  id: 'secret/mixpanel-secret',
  title: 'Mixpanel secret',
  severity: 'medium',
  assigned: {
    names: [
      'mixpanel api secret',
      'mixpanel secret',
      'mixpanel service account secret',
      'mixpanel key',
      'mixpanel token',
    ],
    value: /(?:[0-9a-f]{32}|[A-Za-z0-9]{32})/,
  },
  check: ({ value, name }) =>
    isMixed(value, 16)
      ? /token/i.test(name ?? '')
        ? { severity: 'low', detail: 'the token of a project, which is public' }
        : {}
      : undefined,
  why: 'The secret reads events of users; the token of a project is public.',
  fix: ['Reset it under Project settings'],
  references: ['https://developer.mixpanel.com/reference/service-accounts'],
  examples: [
    `text(.env): MIXPANEL_API_SECRET=${madeUp('1a16456e7cf131500cba958bbf2d796b')}`,
    `text(.env): MIXPANEL_SECRET=${madeUp('NkzdVG6a3NOwmSkiAB6zObmIvOlfQFMk')}`,
  ],
  nearMisses: [
    'text(.env): MIXPANEL_API_SECRET=your_secret',
    `mixpanel_digest = "${madeUp('2facabdbbb6c57c2f42cf61168932954')}"`,
  ],
});

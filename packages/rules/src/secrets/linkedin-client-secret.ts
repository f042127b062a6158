// LinkedIn client secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const linkedinClientSecret = defineSecret({
  id: 'secret/linkedin-client-secret',
  title: 'LinkedIn client secret',
  severity: 'medium',
  anchors: ['WPL_AP'],
  pattern: /WPL_AP\d\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6,8}={0,2}/,
  assigned: { names: ['linkedin client secret', 'linkedin secret'], value: /[A-Za-z0-9]{16}/ },
  check: ({ value }) => (hasAllClasses(value) && isMixed(value.slice(-16)) ? {} : undefined),
  why: 'It speaks for the application: it trades the codes of users for tokens.',
  fix: ['Rotate it under Auth of the app'],
  references: ['https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow'],
  examples: [
    `text(.env): LINKEDIN_CLIENT_SECRET=${madeUp('WPL_AP', '1.', 'kkjegb5ToKOPOqU0', '.', 'fffveP', '==')}`,
    `text(.env): LINKEDIN_CLIENT_SECRET=${madeUp('8Bhdo0jSdZ1Qt28k')}`,
  ],
  nearMisses: [
    'text(.env): LINKEDIN_CLIENT_SECRET=yourclientsecret',
    'text(.env): LINKEDIN_CLIENT_ID=86abcdef123456',
  ],
});

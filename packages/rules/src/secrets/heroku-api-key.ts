// Heroku API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const herokuApiKey = defineSecret({
  id: 'secret/heroku-api-key',
  title: 'Heroku API key',
  severity: 'high',
  tags: ['cloud'],
  anchors: ['HRKU-'],
  pattern: /HRKU-(?:AA)?[A-Za-z0-9_-]{58,60}/,
  assigned: {
    names: ['heroku api key', 'heroku key', 'heroku token', 'heroku api token', 'heroku auth token'],
    value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  },
  check: ({ value }) => (isMixed(value.replace('HRKU-', ''), 16) ? {} : undefined),
  why: 'It deploys to, reads and deletes the apps of its owner and reads their settings, which hold further credentials.',
  fix: ['Regenerate it under Account settings'],
  references: ['https://devcenter.heroku.com/articles/authentication'],
  examples: [
    `text(.env): HEROKU_API_KEY=${madeUp('HRKU-', 'AA', 'Gr4TzIW9oFmIPu5EPoBOQgZ-jQMYE7tyNHjHMuEvbw4t7M7xhUXybPulLT')}`,
    `text(.env): HEROKU_API_KEY=${madeUp('478a6894-60a0-91e4-8c05-9bdcb2b46f15')}`,
  ],
  nearMisses: [
    'text(.env): HEROKU_API_KEY=HRKU-AA...',
    `text(.env): HEROKU_APP_ID=${madeUp('c20cd154-ca72-b380-1168-e0e61c8b2abb')}`,
  ],
});

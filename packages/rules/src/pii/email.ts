// Addresses of electronic mail.

import { definePersonalData } from '../define-personal-data.ts';

const MADE_UP = /@(?:[a-z0-9-]{1,63}\.){0,4}(?:example|test|invalid|localhost)(?:\.[a-z]{2,6})?$/i;

export const email = definePersonalData({
  id: 'pii/email',
  title: 'Email address',
  severity: 'medium',
  shape: 'email',
  pattern: /[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}/,
  check: ({ value }) => (MADE_UP.test(value) || /^(?:no-?reply|git)@/i.test(value) ? undefined : {}),
  examples: ['contact: maria.lopez@hospital-sanjuan.es'],
  nearMisses: ['contact: maria@example.org', 'git@github.com:org/repo.git'],
});

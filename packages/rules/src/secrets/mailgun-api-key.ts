// Mailgun API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const mailgunApiKey = defineSecret({
  id: 'secret/mailgun-api-key',
  title: 'Mailgun API key',
  severity: 'high',
  anchors: ['key-'],
  pattern: /key-[0-9a-f]{32}/,
  assigned: {
    names: ['mailgun api key', 'mailgun key', 'mailgun token', 'api key', 'mailgun signing key'],
    value: /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}/,
  },
  check: (candidate) =>
    isMixed(candidate.value.replace('key-', ''), 16) &&
    (candidate.value.length > 36 || isNear(candidate, /mailgun|mg\./i))
      ? {}
      : undefined,
  why: 'It sends mail in the name of the domains and reads logs and lists of recipients.',
  fix: ['Delete it under API Security'],
  references: ['https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt'],
  examples: [
    `text(.env): MAILGUN_API_KEY=${madeUp('key-', '2ae02a18a92f14a130c4ed6ac18b3685')}`,
    `text(.env): MAILGUN_API_KEY=${madeUp('555a194c4564f35e4c32cbce46860c5a', '-', '2b2f03ac', '-', 'efa61ba2')}`,
  ],
  nearMisses: [
    'text(.env): MAILGUN_API_KEY=key-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    `cache key-${madeUp('822605eb4978241b9cba367595e85191')}`,
  ],
});

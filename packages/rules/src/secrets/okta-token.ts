// Okta API token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const oktaToken = defineSecret({
  id: 'secret/okta-token',
  title: 'Okta API token',
  severity: 'critical',
  anchors: ['SSWS 00'],
  pattern: /SSWS (?<value>00[A-Za-z0-9_-]{40})/,
  assigned: {
    names: ['okta api token', 'okta token', 'okta client token', 'okta key', 'token', 'api token'],
    value: /00[A-Za-z0-9_-]{40}/,
  },
  check: (candidate) =>
    hasAllClasses(candidate.value) &&
    isMixed(candidate.value.slice(2), 64) &&
    (isNear(candidate, /okta/i) || candidate.text.endsWith('SSWS ', candidate.at))
      ? {}
      : undefined,
  why: 'It manages users, groups and applications as its owner may: it signs in as anyone.',
  fix: ['Revoke it under Security, API, Tokens'],
  references: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],
  examples: [
    `text(.env): OKTA_API_TOKEN=${madeUp('00', '5bXGtAPTCo2j7mC9Mw3s3IruUrFDAFiatakWEDQ4')}`,
    `"Authorization": "SSWS ${madeUp('00', 'RyZYgE8sSt7MKaBEaIeQGigLmeq8QNrE67viMuAH')}"`,
  ],
  nearMisses: [
    'text(.env): OKTA_API_TOKEN=00xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'text(.env): OKTA_CLIENT_ID=0oa123',
  ],
});

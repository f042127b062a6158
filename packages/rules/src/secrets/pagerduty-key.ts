// PagerDuty key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const pagerdutyKey = defineSecret({
  id: 'secret/pagerduty-key',
  title: 'PagerDuty key',
  severity: 'high',
  assigned: {
    names: ['key', 'token', 'pagerduty key', 'routing key', 'integration key', 'api key', 'api token'],
    value: /(?:u\+[A-Za-z0-9_-]{18}|[A-Za-z0-9_+-]{20}|[0-9a-f]{32}|R[0-9A-Z]{31})/,
  },
  check: (candidate) =>
    hasDigitAndLetter(candidate.value) &&
    isMixed(candidate.value, 16) &&
    isNear(candidate, /pager_?duty|\bPD_/i)
      ? {}
      : undefined,
  why: 'It reads and changes incidents and who is on call, or raises alarms.',
  fix: ['Remove it under API Access Keys, or the integration of the service'],
  references: ['https://support.pagerduty.com/main/docs/api-access-keys'],
  examples: [
    `text(.env): PAGERDUTY_TOKEN=${madeUp('u+', 'oMpNjoRomKbesWhX4w')}`,
    `text(.env): PAGERDUTY_ROUTING_KEY=${madeUp('ecb6a582ab9860062300991f673c61fd')}`,
  ],
  nearMisses: ['text(.env): PAGERDUTY_TOKEN=your-pagerduty-token', 'text(.env): PAGERDUTY_SERVICE=PABC123'],
});

// Zendesk API token.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const zendeskToken = defineSecret({
  id: 'secret/zendesk-token',
  title: 'Zendesk API token',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[A-Za-z0-9]{40}/ },
  check: namedNearby(/zendesk/i, 62),
  why: 'It reads and answers tickets and reads users.',
  fix: ['Delete it under Apps and integrations, APIs'],
  references: ['https://developer.zendesk.com/api-reference/introduction/security-and-auth/'],
  examples: [
    `text(.env): ZENDESK_API_TOKEN=${madeUp('mjQOY9qYQJVc0fONyiQ3v2Xji4TQSp8drAV08Qnh')}`,
    `text(config.yaml): zendesk_token: ${madeUp('wQS2EfvuHlU2YsTjmL1pJKvqOyoVxWQGYk4a2w6n')}`,
  ],
  nearMisses: ['text(.env): ZENDESK_API_TOKEN=your-token', 'text(.env): ZENDESK_SUBDOMAIN=lab'],
});

// Opsgenie API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const opsgenieKey = defineSecret({
  id: 'secret/opsgenie-key',
  title: 'Opsgenie API key',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/ },
  check: namedNearby(/opsgenie/i, 16),
  why: 'It raises, reads and closes alarms.',
  fix: ['Delete it under API key management'],
  references: ['https://docs.opsgenie.com/docs/api-key-management'],
  examples: [
    `text(.env): OPSGENIE_API_KEY=${madeUp('a3e18843-f785-1036-6eb2-44471eff31d3')}`,
    `text(config.yaml): opsgenie_key: ${madeUp('8e3b940a-d80b-0d3c-d3eb-135cf29209a7')}`,
  ],
  nearMisses: [
    'text(.env): OPSGENIE_API_KEY=<key>',
    `text(.env): OPSGENIE_ALERT_ID=${madeUp('fa7e1985-09de-b3b4-e6a1-d2a5b303d5d5')}`,
  ],
});

// Asana access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const asanaToken = defineSecret({
  id: 'secret/asana-token',
  title: 'Asana access token',
  severity: 'high',
  anchors: ['1/1', '2/1'],
  pattern: /[12]\/1\d{12,17}(?:\/1\d{12,17})?:[0-9a-f]{32}/,
  assigned: {
    names: ['asana token', 'asana access token', 'asana pat', 'asana api key', 'asana key'],
    value: /0\/[0-9a-f]{32}/,
  },
  check: ({ value }) => (isMixed(value.slice(-32), 16) ? {} : undefined),
  why: 'It reads and writes tasks as its owner may.',
  fix: ['Deauthorize it in the developer console'],
  references: ['https://developers.asana.com/docs/personal-access-token'],
  examples: [
    `text(.env): ASANA_TOKEN=${madeUp('1/', '1204839201746583', ':', 'f829346139f521a6efe23a75221d4db9')}`,
    `client = asana.Client.access_token("${madeUp('2/', '1204839201746583', '/1204839201746999', ':', 'dfa2d436559dea37008bad5330fc2b11')}")`,
  ],
  nearMisses: ['text(.env): ASANA_TOKEN=0/123456789', 'path 1/1204839201746583'],
});

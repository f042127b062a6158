// Airtable token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const airtableToken = defineSecret({
  id: 'secret/airtable-token',
  title: 'Airtable token',
  severity: 'high',
  anchors: ['pat'],
  pattern: /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/,
  assigned: { names: ['airtable api key', 'airtable key'], value: /key[A-Za-z0-9]{14}/ },
  check: ({ value }) =>
    isMixed(value.replace(/^(?:pat.{14}\.|key)/, ''), value.startsWith('pat') ? 16 : 62) ? {} : undefined,
  why: 'It reads and writes the bases that it was made for.',
  fix: ['Delete it under Personal access tokens'],
  references: ['https://airtable.com/developers/web/guides/personal-access-tokens'],
  examples: [
    `text(.env): AIRTABLE_TOKEN=${madeUp('pat', 'AF9VRqRq38AfPT', '.', 'a29ec923ec85e15a1389b1485499b74940e921f581a3e61d3ff8feab070557cb')}`,
    `api = Api("${madeUp('pat', 'dC1kz1X8GqsRXI', '.', '33ec28072e98ae02a3348733c62cd1ed9d6a6ac133746f89fc5112295ed3521e')}")`,
  ],
  nearMisses: ['text(.env): AIRTABLE_TOKEN=patXXXXXXXXXXXXXX.XXXX', 'pattern.compile(x)'],
});

// Infracost API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const infracostKey = defineSecret({
  id: 'secret/infracost-key',
  title: 'Infracost API key',
  severity: 'low',
  anchors: ['ico-'],
  pattern: /ico-[A-Za-z0-9]{32}/,
  check: ({ value }) => (hasDigitAndLetter(value.slice(4)) && isMixed(value.slice(4)) ? {} : undefined),
  why: 'It asks for prices in the name of its owner.',
  fix: ['Delete it under Org settings'],
  references: ['https://www.infracost.io/docs/'],
  examples: [
    `text(.env): INFRACOST_API_KEY=${madeUp('ico-', 'uGVcTpTade5hGyU0aMsYHfYNPJFhINRu')}`,
    `api_key: ${madeUp('ico-', 'SwAfgnp6JcBzlGjCXFjg1dcXxoxjL0ZU')}`,
  ],
  nearMisses: ['text(.env): INFRACOST_API_KEY=ico-...', 'favicon ico-file'],
});

// EasyPost API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const easypostKey = defineSecret({
  id: 'secret/easypost-key',
  title: 'EasyPost API key',
  severity: 'high',
  anchors: ['EZAK', 'EZTK'],
  pattern: /EZ[AT]K[A-Za-z0-9]{54}/,
  check: ({ value }) =>
    isMixed(value.slice(4))
      ? value.startsWith('EZT')
        ? { severity: 'medium', detail: 'of the test mode' }
        : {}
      : undefined,
  why: 'It buys labels at the expense of its owner and reads addresses.',
  fix: ['Make a new one under API Keys'],
  references: ['https://docs.easypost.com/docs/authentication'],
  examples: [
    `text(.env): EASYPOST_API_KEY=${madeUp('EZAK', 'wYgyhb05EkMZs358j5sXLXPGvCsEee7D0fE079rpy17cOK5EJZI1dP')}`,
    `key = "${madeUp('EZTK', 'zGrJH0Fu1PO5opsKEwOpYWXGgikTgqeHTqRqD8dfpBICT2xMjbTckQ')}"`,
  ],
  nearMisses: ['text(.env): EASYPOST_API_KEY=EZAK...', `key = "${madeUp('EZAK', 'P5qtkHNLANPFUtKgFoHD')}"`],
});

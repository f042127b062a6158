// Resend API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const resendApiKey = defineSecret({
  id: 'secret/resend-api-key',
  title: 'Resend API key',
  severity: 'high',
  anchors: ['re_'],
  pattern: /re_[1-9A-HJ-NP-Za-km-z]{8}_[1-9A-HJ-NP-Za-km-z]{24}/,
  check: drawnAtRandom(3, 58),
  why: 'It sends mail in the name of the verified domains.',
  fix: ['Delete it under API Keys'],
  references: ['https://resend.com/docs/dashboard/api-keys/introduction'],
  examples: [
    `text(.env): RESEND_API_KEY=${madeUp('re_', 'Ab3dEf7H_kLm9PqRs2TuVw4XyZ6bCdE8f')}`,
    `resend.api_key = "${madeUp('re_', 'Qw8rTy2U_pLk7JhGf3DsAz9XcVb5NmQ4w')}"`,
  ],
  nearMisses: ['text(.env): RESEND_API_KEY=re_123456789', 're_compile_pattern_of_words'],
});

// Brevo API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const brevoApiKey = defineSecret({
  id: 'secret/brevo-api-key',
  title: 'Brevo API key',
  severity: 'high',
  anchors: ['xkeysib-', 'xsmtpsib-'],
  pattern: /x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}/,
  check: drawnAtRandom(9, 36),
  why: 'It sends mail in the name of the account and reads its lists.',
  fix: ['Delete it under SMTP & API'],
  references: ['https://developers.brevo.com/docs/getting-started'],
  examples: [
    `text(.env): BREVO_API_KEY=${madeUp('xkeysib-', '21668fc99d470326632b5732df9f87bc3c850d2d27a9188c19731e33285df572', '-', 'jD3tKX7hHGJRCWlC')}`,
    `password = "${madeUp('xsmtpsib-', '8400945bf04c9aa8d7c39f3ad25776962a348073303044a9bc4157204695d1ab', '-', '0ybsidpKQHTz7fj9')}"`,
  ],
  nearMisses: [
    'text(.env): BREVO_API_KEY=xkeysib-...',
    `text(.env): BREVO_API_KEY=${madeUp('xkeysib-', '76dd785cb1ae6a5da8df')}`,
  ],
});
